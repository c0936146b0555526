import { fetchAgain } from "../entrances/fetch-again.ts";
import { bait } from "./case.ts";

/** A run of bad input through a running product. */
export type Trial = {
  url: string;
  /** Where nothing of the server may ever ask: host and port of the trap. */
  trap: string;
  token: string;
  /** How many cases each field gets by itself, beside one of every kind together with others. */
  each: number;
  requests: number;
  troubles: string[];
  slowestMs: number;
};

/** Half as many, and one at least. */
export const halfOf = ({ each }: Pick<Trial, "each">) => Math.max(1, Math.ceil(each / 2));

/** Far beyond what any answer takes on a busy machine; what runs on for ever is found. */
const patienceMs = 30_000;

type Sent = { path: string; said: string; init?: RequestInit };

/** Asks for something, with whoever the trial is signed in as. What breaks or hangs is noted. @returns null where it hung */
export async function send(
  trial: Trial,
  { path, said, init = {} }: Sent,
): Promise<{ status: number; type: string; text: string } | null> {
  trial.requests += 1;
  const startedAt = performance.now();
  const headers = {
    "accept-encoding": "identity",
    cookie: `authjs.session-token=${trial.token}`,
    ...Object.fromEntries(new Headers(init.headers)),
  };
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetchAgain(trial.url + path, { ...init, headers, redirect: "manual", signal });
    const text = await response.text();
    if (response.status >= 500) trial.troubles.push(`${said}: ${response.status}`);
    return { status: response.status, type: response.headers.get("content-type") ?? "", text };
  } catch (error) {
    trial.troubles.push(`${said}: ${error instanceof Error ? error.message : "no answer"}`);
    return null;
  } finally {
    trial.slowestMs = Math.max(trial.slowestMs, performance.now() - startedAt);
  }
}

/** With the address of the trap where a case says so. */
export const baited = (trial: Pick<Trial, "trap">, value: string) => value.replaceAll(bait, trial.trap);

/** So many of the next cases. */
export type Deal<T> = (count: number) => T[];

/** So many requests are on their way together. */
export const atOnce = 8;

/** Deals a pack out so that, over many hands, each of its cards comes as often as the others. */
export function dealer<T>(pack: readonly T[]): Deal<T> {
  let next = 0;
  // A step that shares no factor with the pack comes to every card before it comes to one twice.
  const step = stepFor(pack.length);
  return (count) =>
    Array.from({ length: Math.min(count, pack.length) }, () => {
      next = (next + step) % pack.length;
      return pack[next] as T;
    });
}

function stepFor(length: number): number {
  let step = Math.floor(length * 0.618);
  while (step > 1 && common(step, length) !== 1) step -= 1;
  return Math.max(1, step);
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
