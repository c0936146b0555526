import { setTimeout as sleep } from "node:timers/promises";
import { endMemberships } from "#lib/domain/groups/end-memberships.ts";
import { log } from "#lib/infra/log.ts";

const lookEveryMs = 500;

/** Closes memberships at the instant at which they end by themselves: every process looks twice a second, by one query of an index. */
export function watchMemberships(): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = run();

  async function run() {
    let reached = true;
    while (!stopping.signal.aborted) {
      reached = await look(reached);
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

/** @param reached whether the last look succeeded: trouble is logged once
 *  @returns whether this one did */
async function look(reached: boolean): Promise<boolean> {
  try {
    const count = await endMemberships();
    if (count > 0) log.info({ count }, "memberships ended");
    return true;
  } catch (error) {
    if (reached) log.error({ err: error }, "memberships that end could not be looked for");
    return false;
  }
}
