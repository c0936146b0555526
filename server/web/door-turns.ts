import type { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Turns } from "#lib/base/turns.ts";
import { isDoor } from "./rate-limit.ts";

const atOnce = 1;
const mostWaiting = 500;
/** Longer than a quiet machine takes. Whoever waits for something else keeps nobody out for more. */
const longestTurnMs = 200;

/**
 * Lets those who come in by a form do so one at a time: two hundred guesses sent at once would each have their page drawn before
 * anybody who is signed in is answered again. Everything else goes on at once.
 */
export class DoorTurns {
  readonly #turns = new Turns({ atOnce, mostWaiting });

  /** @returns false where so many wait that it was not begun. Throws: as the work does. */
  async during(
    request: Pick<IncomingMessage, "method" | "url">,
    work: () => Promise<void>,
  ): Promise<boolean> {
    if (!isDoor(request)) {
      await work();
      return true;
    }
    let working: Promise<void> = Promise.resolve();
    const begun = await this.#turns.tryTake(async () => {
      working = work();
      await Promise.race([working.catch(() => undefined), sleep(longestTurnMs)]);
      return true;
    });
    await working;
    return begun ?? false;
  }
}
