/** Where two columns of boxes stand beside each other, top down. */
export type Layers = { left: string[]; right: string[] };
type Line = { from: string; to: string };

const sweeps = 8;

/**
 * Orders two columns so that few of the lines between them cross: each box moves to the mean of what it is tied to, one
 * column after the other, and the best order seen is kept. Never worse than the order given; the same for the same.
 * Lines that do not lead from left to right are of no concern.
 */
export function orderLayers(
  left: readonly string[],
  right: readonly string[],
  lines: readonly Line[],
): Layers {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const between = lines.filter(({ from, to }) => inLeft.has(from) && inRight.has(to));
  const [onward, back] = [tiesBy(between, "from", "to"), tiesBy(between, "to", "from")];
  let best: Layers = { left: [...left], right: [...right] };
  let fewest = countCrossings(best, between);
  let order = best;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const nextLeft = byMeans(order.left, order.right, onward);
    order = { left: nextLeft, right: byMeans(order.right, nextLeft, back) };
    const crossings = countCrossings(order, between);
    if (crossings < fewest) [best, fewest] = [order, crossings];
  }
  return best;
}

/** How many pairs of lines cross: lines in the order of one end, counting those the other way round at the other. */
export function countCrossings({ left, right }: Layers, lines: readonly Line[]): number {
  const [leftPlace, rightPlace] = [placesOf(left), placesOf(right)];
  const ends = lines.map(({ from, to }) => [leftPlace.get(from) ?? 0, rightPlace.get(to) ?? 0] as const);
  ends.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const seen: number[] = [];
  let crossings = 0;
  for (const [, end] of ends) {
    const place = firstAbove(seen, end);
    crossings += seen.length - place;
    seen.splice(place, 0, end);
  }
  return crossings;
}

/** Where in a rising list the first number greater than this one stands. */
function firstAbove(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A box that is tied to nothing keeps its place. */
function byMeans(moved: readonly string[], still: readonly string[], ties: Map<string, string[]>): string[] {
  const place = placesOf(still);
  const scale = still.length / Math.max(1, moved.length);
  const wanted = new Map(
    moved.map((key, index) => {
      const tied = ties.get(key) ?? [];
      const sum = tied.reduce((total, other) => total + (place.get(other) ?? 0), 0);
      return [key, tied.length > 0 ? sum / tied.length : index * scale];
    }),
  );
  return [...moved].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}

function tiesBy(lines: readonly Line[], end: keyof Line, other: keyof Line): Map<string, string[]> {
  const ties = new Map<string, string[]>();
  for (const line of lines) {
    const known = ties.get(line[end]);
    if (known) known.push(line[other]);
    else ties.set(line[end], [line[other]]);
  }
  return ties;
}

function placesOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}
