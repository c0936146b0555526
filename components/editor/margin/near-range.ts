/** A range of cards: from the first index up to, and without, the second. */
export type CardRange = readonly [from: number, to: number];

/** Which cards stand within a screen's height of what is seen. Asks for the place of a few cards only, however many
 *  there are.
 *  @param topOf where a card's passage stands, in pixels from the top of the window, rising with the index */
export function nearRange(count: number, topOf: (index: number) => number, screen: number): CardRange {
  const from = firstIndex(count, (index) => topOf(index) >= -screen);
  const to = firstIndex(count, (index) => topOf(index) > 2 * screen);
  return [from, to];
}

/** The first index for which this holds, which it does for all that follow; `count` when for none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
