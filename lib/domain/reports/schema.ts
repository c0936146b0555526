import { z } from "zod";

const title = z.string().trim().min(3).max(300);

export const startReportSchema = z.object({ groupId: z.uuid(), title });
export type StartReportInput = z.infer<typeof startReportSchema>;

export const renameReportSchema = z.object({
  reportId: z.uuid(),
  title,
  standfirst: z.string().trim().max(1_000).default(""),
});
export type RenameReportInput = z.infer<typeof renameReportSchema>;

export const announceReportSchema = z.object({
  reportId: z.uuid(),
  /** "2027-05"; without it the public is told no month. */
  expectedMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  told: z.enum(["yes", "no"]),
});
export type AnnounceReportInput = z.infer<typeof announceReportSchema>;

/** Ticked or not: a form leaves out what is not. */
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const setFrontMatterSchema = z.object({
  reportId: z.uuid(),
  /** `mark` of the front matter that was read. */
  mark: z.string().max(64),
  corporateAuthor: z.string().trim().max(300),
  foreword: z.string().trim().max(20_000),
  forewordBy: z.string().trim().max(300),
  summary: z.string().trim().max(20_000),
  printsCharter: ticked,
  printsEvidence: ticked,
  printsAbbreviations: ticked,
});
export type SetFrontMatterInput = z.infer<typeof setFrontMatterSchema>;

export const reportActionSchema = z.object({ reportId: z.uuid() });
