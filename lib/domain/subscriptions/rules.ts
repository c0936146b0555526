/** How often a network may ask is counted over an hour. */
export const networkWindowMs = 60 * 60_000;

/** How often an address is asked for is counted over a day: whose it is cannot stop those who enter it. */
export const addressWindowMs = 24 * networkWindowMs;

/** Whoever has not confirmed by then never asked. */
export const unconfirmedDays = 7;

/** Somebody may wait for several works of a group, and for the group. */
const limits = { sameAddress: 6, sameNetwork: 30 };

/**
 * What becomes of a wish to be told. An address that is asked for again and again gets no further mail, and whoever asks is
 * not told so: nobody can flood a stranger's mailbox, or learn that somebody else has tried.
 */
export function decideTry(earlier: {
  sameAddress: number;
  sameNetwork: number;
}): "answer" | "stay silent" | "refuse" {
  if (earlier.sameNetwork >= limits.sameNetwork) return "refuse";
  return earlier.sameAddress >= limits.sameAddress ? "stay silent" : "answer";
}
