/** The longest selection of items, in their order, whose numbers rise. */
export function longestIncreasing<T>(items: readonly T[], numberOf: (item: T) => number): T[] {
  // By length, the chain of that length whose last number is the smallest.
  const tails: Chain<T>[] = [];
  for (const item of items) {
    const value = numberOf(item);
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (numberOf((tails[middle] as Chain<T>).item) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = { item, before: tails[low - 1] ?? null };
  }
  const longest: T[] = [];
  for (let chain = tails.at(-1) ?? null; chain; chain = chain.before) longest.push(chain.item);
  return longest.reverse();
}

type Chain<T> = { item: T; before: Chain<T> | null };
