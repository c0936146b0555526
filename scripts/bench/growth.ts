import type { Bench } from "./bench.ts";
import { measureMemory } from "./growth-memory.ts";
import { measureQueries } from "./growth-queries.ts";
import { measureStorage } from "./growth-storage.ts";

/** What the work costs as it grows: queries of a page, bytes of a keystroke, memory of an open document. */
export const benchGrowth: Bench = async (note) => {
  note("pages of the workshop, with the sample and with four times its papers and findings");
  const queries = await measureQueries();
  note("typing in one document");
  const storage = await measureStorage();
  note("opening documents");
  return [...queries, ...storage, ...(await measureMemory())];
};
