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

export const reportActionSchema = z.object({ reportId: z.uuid() });
