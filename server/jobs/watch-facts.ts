import { setTimeout as sleep } from "node:timers/promises";
import { tellFacts } from "#lib/domain/notifications/tell-facts.ts";
import { log } from "#lib/infra/log.ts";

const lookEveryMs = 2_000;

/** Tells people of what was recorded: every process looks every other second, by one query of a table that is mostly empty. */
export function watchFacts(): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = run();

  async function run() {
    let reached = true;
    while (!stopping.signal.aborted) {
      const { mayBeMore, ...look } = await lookOnce(reached);
      reached = look.reached;
      if (!mayBeMore)
        await sleep(lookEveryMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** @param reached whether the database answered the last time: trouble is logged once */
async function lookOnce(reached: boolean): Promise<{ reached: boolean; mayBeMore: boolean }> {
  try {
    const { mayBeMore } = await tellFacts();
    return { reached: true, mayBeMore };
  } catch (error) {
    if (reached) log.error({ err: error }, "facts could not be told");
    return { reached: false, mayBeMore: false };
  }
}
