/**
 * How many slips of the keyboard lie between two words: a letter too many, too few or wrong, or two neighbours exchanged.
 * @param most beyond this nothing is counted
 * @returns at most `most` + 1
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const changed = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const exchanged = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next.push(exchanged ? Math.min(changed, at(before, column - 2) + 1) : changed);
    }
    [before, last] = [last, next];
  }
  return Math.min(at(last, other.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
