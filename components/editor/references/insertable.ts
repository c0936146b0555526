import type { FindingReference } from "#lib/publish/references.ts";

/** What can be put into a report, as the editor shows it. */
export type InsertableBlocks = { findings: InsertableFinding[]; papers: InsertablePaper[] };

export type InsertableFinding = Pick<FindingReference, "id" | "number" | "statement" | "outcome">;
export type InsertablePaper = { id: string; title: string; authors: string[] };
