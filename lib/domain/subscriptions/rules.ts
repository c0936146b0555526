/** How often an address or a network may ask is counted over this window. */
export const triesWindowMs = 60 * 60_000;

/** Whoever has not confirmed by then never asked. */
export const unconfirmedDays = 7;

const limits = { sameAddress: 3, sameNetwork: 30 };

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
