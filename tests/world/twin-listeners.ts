import type { SignedInActor } from "#lib/base/actor.ts";
import { listenTo } from "#lib/infra/listen.ts";
import { Streams } from "#server/live/streams.ts";
import { masked } from "./twins.ts";

/**
 * Pages of a group that are open all the while: what each of them is told, in order.
 * @param readers with the token of each one's sign-in
 */
export async function openPages(
  groupId: string,
  readers: readonly { name: string; actor: SignedInActor; token: string }[],
) {
  const streams = new Streams();
  const heard = readers.map(({ name, actor, token }) => {
    const frames: string[] = [];
    const keep = (frame: unknown) => void frames.push(masked(JSON.stringify(frame)));
    streams.add({
      groupId,
      actor,
      token,
      tell: keep,
      tellUnread: keep,
      beat: () => undefined,
      end: () => keep("ended"),
    });
    return [name, frames] as const;
  });
  // As the server does every moment, and here before anything happens: whoever may not listen is ended in both worlds.
  await streams.check();
  let telling = Promise.resolve();
  const end = Promise.withResolvers<void>();
  const ear = await listenTo(process.env.DATABASE_URL ?? "", "group_changed", {
    onMessage(payload) {
      const [of = "", subjectId = ""] = payload.split(" ");
      if (of === lastWord) end.resolve();
      else telling = telling.then(() => streams.tell(of, [subjectId]));
    },
    onDeaf: () => undefined,
    onBack: () => undefined,
  });
  return {
    /** @param say notifies all who listen: what they heard before it is everything */
    async close(say: (payload: string) => Promise<unknown>): Promise<Record<string, string[]>> {
      await say(lastWord);
      await end.promise;
      await telling;
      await ear.stop();
      return Object.fromEntries(heard);
    },
  };
}

const lastWord = "end";
