import { z } from "zod";
import { nearMonth } from "#lib/base/local-time.ts";
import { textLanguages } from "#lib/base/text-languages.ts";

const title = z.string().trim().min(3).max(300);

export const startReportSchema = z.object({ groupId: z.uuid(), title });
export type StartReportInput = z.infer<typeof startReportSchema>;

export const renameReportSchema = z.object({
  reportId: z.uuid(),
  title,
  standfirst: z.string().trim().max(1_000).default(""),
  /** Left out: it stays. */
  language: z.enum(textLanguages).optional(),
});
export type RenameReportInput = z.infer<typeof renameReportSchema>;

export const announceReportSchema = z.object({
  reportId: z.uuid(),
  /** "2027-05"; without it the public is told no month. */
  expectedMonth: z.string().regex(nearMonth).optional(),
  told: z.enum(["yes", "no"]),
});
export type AnnounceReportInput = z.infer<typeof announceReportSchema>;

/** Ticked or not: a form leaves out what is not. */
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A series' name, or a number in it: a line that can stand in a heading. */
export const seriesPart = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u)
    .default("");

export const setFrontMatterSchema = z.object({
  reportId: z.uuid(),
  /** `mark` of the front matter that was read. */
  mark: z.string().max(64),
  corporateAuthor: z.string().trim().max(300).default(""),
  seriesName: seriesPart(200),
  seriesNumber: seriesPart(50),
  foreword: z.string().trim().max(20_000).default(""),
  forewordBy: z.string().trim().max(300).default(""),
  summary: z.string().trim().max(20_000).default(""),
  printsCharter: ticked,
  printsEvidence: ticked,
  printsAbbreviations: ticked,
});
export type SetFrontMatterInput = z.infer<typeof setFrontMatterSchema>;

/** A block of a text, by its id. */
const blockId = z.string().min(1).max(64);
const heading = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .transform((words) => words.replace(/\s+/g, " "));

export const arrangeSectionSchema = z.object({
  reportId: z.uuid(),
  blockId,
  move: z.enum(["up", "down", "in", "out", "before"]),
  /** With `before`: the section it is to stand before; left out, it goes to the end. */
  target: blockId.optional(),
});
export type ArrangeSectionInput = z.infer<typeof arrangeSectionSchema>;

export const renameSectionSchema = z.object({
  reportId: z.uuid(),
  blockId,
  /** What the heading said when it was read. */
  was: z.string().max(10_000),
  title: heading,
});
export type RenameSectionInput = z.infer<typeof renameSectionSchema>;

export const insertSectionSchema = z.object({
  reportId: z.uuid(),
  /** The section behind which it begins; left out: at the end. */
  after: blockId.optional(),
  level: z.coerce.number().int().min(2).max(4),
  title: heading,
});
export type InsertSectionInput = z.infer<typeof insertSectionSchema>;

export const setChapterAuthorsSchema = z.object({
  reportId: z.uuid(),
  blockId,
  /** In the order of the byline; none: nobody is named. */
  personIds: z.array(z.uuid()).max(20).default([]),
});
export type SetChapterAuthorsInput = z.infer<typeof setChapterAuthorsSchema>;

export const reportActionSchema = z.object({ reportId: z.uuid() });
