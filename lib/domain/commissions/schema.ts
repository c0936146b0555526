import { z } from "zod";
import { nearDay, nearMonth } from "#lib/base/local-time.ts";
import { milestones } from "./types.ts";

const month = z.string().regex(nearMonth);
const day = z.iso.date().regex(nearDay);
const commissionId = z.uuid();

/** What a moderator asks for, as a form holds it. */
const asked = {
  title: z.string().trim().min(3).max(200),
  brief: z.string().trim().max(5_000).default(""),
  perspective: z.string().trim().max(120).default(""),
  answerBy: day.optional(),
  outlineDueOn: day.optional(),
  draftDueOn: day.optional(),
  dueOn: day.optional(),
  expectedMonth: month.optional(),
};
const authorIds = z.array(z.uuid()).min(1).max(10);

export const commissionPaperSchema = z.object({
  groupId: z.uuid(),
  ...asked,
  authorIds,
  /** Offered unless it is to be kept as a draft. */
  as: z.enum(["offered", "draft"]).optional(),
});
export type CommissionPaperInput = z.infer<typeof commissionPaperSchema>;

export const amendCommissionSchema = z.object({
  commissionId,
  /** Of the text that was changed here. */
  seen: z.string().max(64),
  ...asked,
  /** Of a draft alone: others are changed by a new commission. */
  authorIds: authorIds.optional(),
});
export type AmendCommissionInput = z.infer<typeof amendCommissionSchema>;

export const commissionIdSchema = z.object({ commissionId });
export type CommissionIdInput = z.infer<typeof commissionIdSchema>;

export const answerCommissionSchema = z.object({
  commissionId,
  answer: z.enum(["accepted", "declined"]),
  note: z.string().trim().max(2_000).optional(),
});
export type AnswerCommissionInput = z.infer<typeof answerCommissionSchema>;

export const handInSchema = z.object({ commissionId, milestone: z.enum(["outline", "draft"]) });
export type HandInInput = z.infer<typeof handInSchema>;

export const requestExtensionSchema = z.object({
  commissionId,
  milestone: z.enum(milestones),
  wantedOn: day,
  reason: z.string().trim().min(1).max(2_000),
});
export type RequestExtensionInput = z.infer<typeof requestExtensionSchema>;

export const answerExtensionSchema = z.object({
  commissionId,
  extensionId: z.uuid(),
  answer: z.enum(["granted", "refused"]),
  /** Of a grant: the day that was wished for, unless told otherwise. */
  grantedOn: day.optional(),
  note: z.string().trim().max(2_000).default(""),
});
export type AnswerExtensionInput = z.infer<typeof answerExtensionSchema>;

export const cancelCommissionSchema = z.object({
  commissionId,
  reason: z.string().trim().min(1).max(2_000),
});
export type CancelCommissionInput = z.infer<typeof cancelCommissionSchema>;

export const hideCommissionSchema = z.object({ commissionId, hidden: z.enum(["yes", "no"]) });
export type HideCommissionInput = z.infer<typeof hideCommissionSchema>;
