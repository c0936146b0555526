const atOnce = 50;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Where a batch begins and how long it is: rows whose id is greater than `after`, in the order of their ids. */
export type Batch = { after: string; atOnce: number };

/**
 * Everything that a job has to go through, read fifty rows at a time until nothing is left. It goes on behind the last id,
 * so that what stays due although it was dealt with neither comes twice nor keeps the others waiting.
 * @param read a batch, ordered by id
 */
export async function* inBatches<Row extends { id: string }>(
  read: (batch: Batch) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let after = beforeAll; ; ) {
    const rows = await read({ after, atOnce });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.id;
  }
}
