/** How many of a list, and from which on. */
export type Part = { take: number; skip: number };

/**
 * How many there are in all. A part that is not full tells it, and nobody has to count.
 * @param found how many there are in this part
 */
export function totalOfPart(
  found: number,
  { take, skip }: Part,
  count: () => Promise<number>,
): number | Promise<number> {
  const isLast = found < take && (found > 0 || skip === 0);
  return isLast ? skip + found : count();
}
