import { expect, it } from "vitest";
import { inBatches } from "./in-batches.ts";

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `10000000-0000-0000-0000-${String(at).padStart(12, "0")}`,
  }));

/** @returns the ids that came, and how often was read */
async function walk(rows: readonly { id: string }[]) {
  let reads = 0;
  const ids: string[] = [];
  const all = inBatches(async ({ after, atOnce }) => {
    reads += 1;
    return rows.filter(({ id }) => id > after).slice(0, atOnce);
  });
  for await (const { id } of all) ids.push(id);
  return { ids, reads };
}

it.each([
  [0, 1],
  [49, 1],
  [50, 2],
  [130, 3],
])("of %i rows every one comes once, in order", async (count, reads) => {
  const rows = rowsOf(count);
  expect(await walk(rows)).toEqual({ ids: rows.map(({ id }) => id), reads });
});
