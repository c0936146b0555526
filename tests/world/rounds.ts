import { setTimeout as sleep } from "node:timers/promises";

/** How often something is tried: so few times in `npm test`, `ROUNDS` times in `npm run test:long`. */
export const roundsOr = (few: number) => Number(process.env.ROUNDS ?? few);

/** For tests that try two hundred times. */
export const patience = { timeout: 600_000 };

/** Runs a race again and again, each time in a world of its own. */
export async function eachRound(few: number, race: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < roundsOr(few); round += 1) await race(round);
}

/**
 * Does things at the same moment, each a little sooner or later by chance, so that over many rounds each of them comes first.
 * @param withinMs for acts that take their time, as checking a password does
 */
export function together<T extends readonly unknown[]>(
  acts: { [Key in keyof T]: () => Promise<T[Key]> },
  withinMs = 15,
): Promise<T> {
  const started = acts.map(async (act) => {
    await sleep(Math.random() * withinMs);
    return act();
  });
  return Promise.all(started) as unknown as Promise<T>;
}
