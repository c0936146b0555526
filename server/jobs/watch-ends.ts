import { setTimeout as sleep } from "node:timers/promises";
import { endExpiredSessions } from "#lib/domain/accounts/end-expired-sessions.ts";
import { endMemberships } from "#lib/domain/groups/end-memberships.ts";
import { log } from "#lib/infra/log.ts";

const lookEveryMs = 500;

/** Closes memberships and sign-ins at the instant at which they end by themselves: every process looks twice a second, by one query of
 *  an index for each. */
export function watchEnds(): { stop(): Promise<void> } {
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
    const [memberships, signIns] = [await endMemberships(), await endExpiredSessions()];
    if (memberships + signIns > 0) log.info({ memberships, signIns }, "memberships and sign-ins ended");
    return true;
  } catch (error) {
    if (reached) log.error({ err: error }, "what ends by itself could not be looked for");
    return false;
  }
}
