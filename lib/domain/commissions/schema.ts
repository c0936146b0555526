import { z } from "zod";

export const commissionPaperSchema = z.object({
  groupId: z.uuid(),
  title: z.string().trim().min(3).max(200),
  brief: z.string().trim().max(5_000).default(""),
  perspective: z.string().trim().max(120).default(""),
  authorIds: z.array(z.uuid()).min(1).max(10),
  dueOn: z.iso.date().optional(),
  expectedMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
});
export type CommissionPaperInput = z.infer<typeof commissionPaperSchema>;

export const answerCommissionSchema = z.object({
  commissionId: z.uuid(),
  answer: z.enum(["accepted", "declined"]),
});
export type AnswerCommissionInput = z.infer<typeof answerCommissionSchema>;
