import { listenTo } from "#lib/infra/listen.ts";
import { log } from "#lib/infra/log.ts";
import { Alarm } from "./alarm.ts";
import { DueWork } from "./due-work.ts";
import { findDue } from "./find-due.ts";

/** How soon after one look there may be another because something moved; what has an instant is looked at then. */
const restMs = 500;
/** A clock may be put forward, and a word of a change be lost: nothing waits longer for that. */
const longestMs = 5_000;

/**
 * Lets editions come out, ends memberships and sign-ins and tells people at their instants, in whichever process comes first. Each sleeps until
 * the next instant there is, by the database's clock, and is woken when one is set or moved; a process that cannot hear that
 * looks twice a second. Settles when it listens. Throws: when the database cannot be reached.
 */
export async function watchDue(databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  const work = new DueWork();
  const alarm = new Alarm();
  const state = { stopped: false, hears: true, reached: true };
  const ear = await listenTo(databaseUrl, "due_changed", {
    onMessage: () => alarm.ring(),
    onDeaf: () => hear(false),
    onBack: () => hear(true),
  });
  const running = run();

  function hear(hears: boolean): void {
    state.hears = hears;
    alarm.ring();
  }

  async function run(): Promise<void> {
    while (!state.stopped) {
      const startedAt = performance.now();
      alarm.set();
      const pauseMs = await look();
      if (!state.stopped) await alarm.waitUntil(startedAt + pauseMs, startedAt + restMs);
    }
  }

  /** @returns how long after its beginning there is something to look at */
  async function look(): Promise<number> {
    try {
      const { kinds, nextMs } = await findDue();
      state.reached = true;
      const then = await work.letHappen(kinds);
      if (then === "more") return 0;
      return Math.min(nextMs ?? longestMs, then === "failed" || !state.hears ? restMs : longestMs);
    } catch (error) {
      if (state.reached) log.error({ err: error }, "what is due could not be looked for");
      state.reached = false;
      return restMs;
    }
  }

  return {
    async stop() {
      state.stopped = true;
      alarm.ring();
      await ear.stop();
      await running;
    },
  };
}
