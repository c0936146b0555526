import { readClock } from "./read-clock.ts";

/** How the database's clock stood to this process's own two: the one that anybody may set, and the one that only counts. */
type Measured = { databaseMs: number; ownMs: number; steadyMs: number };

let measured: Measured | null = null;
let measuring: Promise<Measured> | null = null;

const goodForMs = 60_000;
const jumpMs = 500;

/**
 * What the database's clock shows, give or take the way to it, without asking it each time: for what is asked with every request,
 * as when a sign-in ends. All instances go by it, however wrong their own clocks are. It is asked anew every minute, and at
 * once when this machine's clock was set or the machine slept. In a transaction `readClock` is the one to ask.
 * Throws: when the database does not answer and never did.
 */
export async function sharedNow(): Promise<Date> {
  if (!measured || !isGood(measured)) {
    measuring ??= measure().finally(() => {
      measuring = null;
    });
    measured = await measuring.catch(orLast);
  }
  return lastSharedNow();
}

/** The same without asking at all, for what cannot wait: by the last answer there was. This machine's own clock before the first. */
export function lastSharedNow(): Date {
  if (!measured) return new Date();
  return new Date(measured.databaseMs + performance.now() - measured.steadyMs);
}

function isGood({ ownMs, steadyMs }: Measured): boolean {
  const counted = performance.now() - steadyMs;
  return counted < goodForMs && Math.abs(Date.now() - ownMs - counted) < jumpMs;
}

/** Of two answers the one that took less time: the first may have waited for a connection. */
async function measure(): Promise<Measured> {
  const [first, second] = [await ask(), await ask()];
  return first.wayMs < second.wayMs ? first : second;
}

async function ask(): Promise<Measured & { wayMs: number }> {
  const askedAt = performance.now();
  const databaseMs = (await readClock()).getTime();
  const steadyMs = performance.now();
  const wayMs = steadyMs - askedAt;
  // It was true somewhere on the way; in the middle is the best guess.
  return { databaseMs: databaseMs + wayMs / 2, ownMs: Date.now(), steadyMs, wayMs };
}

function orLast(error: unknown): Measured {
  if (measured) return measured;
  throw error;
}
