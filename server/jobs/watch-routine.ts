import { setTimeout as sleep } from "node:timers/promises";
import type { ParsedCronItem } from "graphile-worker";
import { log } from "#lib/infra/log.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { minutesSince, queueRoutine } from "./queue-routine.ts";

const lookEveryMs = 5_000;

/**
 * Queues what comes round by the clock, which is the database's: the queue's own goes by each machine's, and where one of them was wrong,
 * nothing came round any more until the others had reached its time.
 */
export function watchRoutine(items: readonly ParsedCronItem[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = run();

  async function run() {
    let last: Date | null = null;
    let reached = true;
    while (!stopping.signal.aborted) {
      const looked: Looked = await look(items, { last, reached });
      ({ last, reached } = looked);
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

/** `last`: the minute of the last look that succeeded; `reached`: whether the last one did, for trouble is logged once. */
type Looked = { last: Date | null; reached: boolean };

async function look(items: readonly ParsedCronItem[], { last, reached }: Looked): Promise<Looked> {
  try {
    const since = minutesSince(last, await readClock());
    for (const minute of since.minutes) await queueRoutine(items, minute);
    return { last: since.last, reached: true };
  } catch (error) {
    if (reached) log.error({ err: error }, "what comes round could not be queued");
    return { last, reached: false };
  }
}
