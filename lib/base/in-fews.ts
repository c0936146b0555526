const few = 40;

/** Splits what is to be done together into parts that one transaction does well within its time. @returns parts of 40 at most */
export function inFews<T>(items: readonly T[]): T[][] {
  const parts = Math.ceil(items.length / few);
  return Array.from({ length: parts }, (_, part) => items.slice(part * few, (part + 1) * few));
}
