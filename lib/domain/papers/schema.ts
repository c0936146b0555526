import { z } from "zod";
import { textLanguages } from "#lib/base/text-languages.ts";

export const submitPaperSchema = z.object({ paperId: z.uuid() });
export type SubmitPaperInput = z.infer<typeof submitPaperSchema>;

export const movePaperSchema = z.object({
  paperId: z.uuid(),
  move: z.enum(["startReview", "requestRevision", "accept", "decline", "approve"]),
});
export type MovePaperInput = z.infer<typeof movePaperSchema>;

export const startPaperSchema = z.object({ commissionId: z.uuid() });
export type StartPaperInput = z.infer<typeof startPaperSchema>;

export const renamePaperSchema = z.object({
  paperId: z.uuid(),
  title: z.string().trim().min(3).max(200),
  abstract: z.string().trim().max(3_000).default(""),
  /** Left out: it stays. */
  language: z.enum(textLanguages).optional(),
});
export type RenamePaperInput = z.infer<typeof renamePaperSchema>;
