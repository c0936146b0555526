import { z } from "zod";
import { endorsementValues } from "#lib/domain/reports/types.ts";
import { printedName } from "./printed-names.ts";
import { printedProcess, printedResponses } from "./process-parts.ts";
import { noticeKinds } from "./schema.ts";

/** How the group answered the text above it. Whoever does not wish to be named is in no list. */
const printedSignOff = z.object({
  /** Of the text that was signed (`signedHashOf`). */
  hash: z.string(),
  statement: z.string(),
  openedOn: z.string(),
  approvedOn: z.string(),
  answers: z.array(
    z.object({
      person: printedName,
      perspective: z.string(),
      value: z.enum(endorsementValues),
      text: z.string(),
      signedOn: z.string(),
    }),
  ),
  /** Members who were asked and did not answer: they have not endorsed it. */
  unanswered: z.number().int(),
});

/** Where a text comes from that was published before this portal. */
const printedOrigin = z.object({
  /** The day of its first publication. */
  publishedOn: z.string(),
  url: z.string().nullable(),
  doi: z.string().nullable(),
  broughtInOn: z.string(),
  /** What kind of file it was read from. */
  from: z.enum(["docx", "md", "html"]),
  /** How many things of the file it could not keep, or not as they were. */
  changed: z.number().int(),
});

/** What stands before and after a report's text. Editions from before there was any say nothing of it. */
export const aroundTheText = {
  /** The author as printed, where that is not people; empty: the group by its name. */
  corporateAuthor: z.string().default(""),
  foreword: z.object({ body: z.string(), by: z.string() }).nullable().default(null),
  /** Markdown. */
  summary: z.string().default(""),
  /** Markdown. */
  charter: z.string().default(""),
  /** Who wrote which chapter, by the id of its heading's block. */
  chapters: z.array(z.object({ blockId: z.string(), authors: z.array(printedName) })).default([]),
  /** Whether reservations and objections are printed once more, together. */
  dissentsAnnex: z.boolean().default(false),
  /** Whether the evidence of all findings is printed as a table. */
  evidenceTable: z.boolean().default(false),
  abbreviations: z.array(z.object({ short: z.string(), long: z.string() })).default([]),
  /** Null: nobody was asked to sign it. */
  signOff: printedSignOff.nullable().default(null),
  /** How it came about. Null in editions from before that was told, and in a text that is not released yet. */
  process: printedProcess.nullable().default(null),
  responses: printedResponses.default([]),
  /** What kind of change it is from the edition before, and what was changed; null in a first edition. */
  change: z
    .object({ kind: z.enum(noticeKinds), note: z.string() })
    .nullable()
    .default(null),
  /** Where it was published before it was brought in here; null for what was published here. */
  earlier: printedOrigin.nullable().default(null),
};

export type PrintedOrigin = z.infer<typeof printedOrigin>;
export type PrintedSignOff = z.infer<typeof printedSignOff>;
