import { log } from "#lib/infra/log.ts";
import { isAlive } from "./is-alive.ts";
import { findParents } from "./parents.ts";

type Stop = () => unknown;

const patienceMs = 20_000;

/**
 * Ends the process in order when it is asked to: by a signal, or by its parent's death where `followParent` is set
 * (npm and the shell between do not pass SIGTERM on). First what is still starting gives up, then everything that
 * was started is stopped, the last one first.
 */
export class Shutdown {
  readonly #stops: Stop[] = [];
  readonly #interrupt = new AbortController();
  #starting: Promise<unknown> = Promise.resolve();
  #ending: Promise<void> | undefined;

  constructor({ followParent }: { followParent: boolean }) {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void this.end(0));
    if (followParent) this.#watchParents();
  }

  /** Aborted when the end begins. */
  get signal(): AbortSignal {
    return this.#interrupt.signal;
  }

  /** Runs the start; an end that comes in the middle of it waits until it has noticed `signal`. */
  async during(start: () => Promise<void>): Promise<void> {
    const running = start();
    this.#starting = running.catch(() => undefined);
    await running;
  }

  /** Adds something to stop. */
  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  /** Stops everything and ends the process; asking again changes nothing. */
  end(exitCode: number): Promise<void> {
    this.#ending ??= this.#stopAll().then((clean) => process.exit(clean ? exitCode : 1));
    return this.#ending;
  }

  async #stopAll(): Promise<boolean> {
    setTimeout(() => process.exit(1), patienceMs).unref();
    this.#interrupt.abort();
    await this.#starting;
    let clean = true;
    for (const stop of this.#stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        clean = false; // the others still have to be stopped
        log.error({ err: error }, "stopping failed");
      }
    }
    return clean;
  }

  #watchParents() {
    const parents = findParents();
    const isOrphan = () => process.ppid !== parents[0] || !parents.every(isAlive);
    setInterval(() => isOrphan() && void this.end(0), 500).unref();
  }
}
