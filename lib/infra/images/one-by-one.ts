const waitingAtMost = 8;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Does heavy work one piece at a time, so that many uploads at once take no more memory than one.
 *  @returns null when too much waits already */
export async function oneByOne<T>(work: () => Promise<T>): Promise<T | null> {
  if (waiting >= waitingAtMost) return null;
  waiting += 1;
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}
