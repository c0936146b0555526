import { setTimeout as sleep } from "node:timers/promises";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { log } from "#lib/infra/log.ts";

const lookEveryMs = 500;
const patienceMs = 30_000;

/**
 * Lets editions come out at their instant: every process looks twice a second, by one query of an index, and whoever comes
 * first does it. What failed is left alone for half a minute, so that it does not hold up the others.
 */
export function watchReleases(): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const failedAt = new Map<string, number>();
  const running = run();

  async function run() {
    let reached = true;
    while (!stopping.signal.aborted) {
      reached = await look(failedAt, reached);
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

/** @param reached whether the database answered the last time: trouble is logged once
 *  @returns whether it does now */
async function look(failedAt: Map<string, number>, reached: boolean): Promise<boolean> {
  try {
    const now = performance.now();
    for (const [id, at] of failedAt) if (now - at > patienceMs) failedAt.delete(id);
    const { released, failed } = await releaseDue([...failedAt.keys()]);
    for (const id of failed) failedAt.set(id, now);
    for (const { id } of released) log.info({ releaseId: id }, "an edition came out");
    return true;
  } catch (error) {
    if (reached) log.error({ err: error }, "releases could not be looked for");
    return false;
  }
}
