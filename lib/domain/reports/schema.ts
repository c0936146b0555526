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

export const reportActionSchema = z.object({ reportId: z.uuid() });
