/** What can be put into a report, as the editor shows it. */
export type InsertableBlocks = { findings: InsertableFinding[]; papers: InsertablePaper[] };

export type InsertableFinding = { id: string; number: number; statement: string };
export type InsertablePaper = { id: string; title: string; authors: string[] };
