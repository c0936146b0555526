import { setTimeout as sleep } from "node:timers/promises";
import { openCollaboration } from "#components/editor/provider/collaboration-session.ts";
import { reaches, signedIn } from "#tests/collab/author.ts";
import { paragraphOf, type Somebody } from "#tests/collab/world.ts";

const everyMs = 100;
const patienceMs = 60_000;

/** Somebody who types a letter ten times a second, and waits each time until the server has it for good. */
export type Typist = {
  /** Types while the work is done. @returns how long each letter took to be acknowledged, in ms */
  during(work: () => Promise<unknown>): Promise<number[]>;
  leave(): void;
};

/** Opens a text at a running product. */
export async function openTypist(url: string, who: Somebody, documentId: string): Promise<Typist> {
  const session = openCollaboration({
    documentId,
    accountId: who.accountId,
    url: `${url.replace("http", "ws")}/collab`,
    WebSocketPolyfill: signedIn(who.token, url),
  });
  await reaches(session, "saved", patienceMs);
  const letter = () =>
    new Promise<number>((resolve) => {
      const pressedAt = performance.now();
      const stop = session.subscribe(() => {
        if (session.getSnapshot() !== "saved") return;
        stop();
        resolve(performance.now() - pressedAt);
      });
      const paragraph = paragraphOf(session.document);
      paragraph.insert(paragraph.length, "x");
    });
  return {
    async during(work) {
      let working = true;
      const done = work().finally(() => {
        working = false;
      });
      const took: number[] = [];
      while (working) {
        took.push(await letter());
        await sleep(everyMs * (0.5 + Math.random()));
      }
      await done;
      return took;
    },
    leave: () => session.destroy(),
  };
}
