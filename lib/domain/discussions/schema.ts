import { z } from "zod";
import { isTimeZone } from "#lib/base/local-time.ts";
import { longestItem } from "./rules.ts";
import { attributionRules } from "./types.ts";

export const addContributionSchema = z.object({
  discussionId: z.uuid(),
  agendaItemId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  body: z.string().trim().min(1).max(5_000),
});
export type AddContributionInput = z.infer<typeof addContributionSchema>;

const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const time = {
  /** At the venue: `YYYY-MM-DDTHH:mm`. */
  startsAt: localTime,
  endsAt: localTime,
  timeZone: z.string().max(64).refine(isTimeZone),
};
const plan = {
  title: z.string().trim().min(3).max(200),
  ...time,
  place: z.string().trim().max(200).default(""),
  link: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .or(z.literal(""))
    .default(""),
  briefing: z.string().trim().max(20_000).default(""),
};
const itemTitle = z.string().trim().min(1).max(longestItem);

export const planDiscussionSchema = z.object({
  groupId: z.uuid(),
  rule: z.enum(attributionRules),
  ...plan,
  /** One item a line. */
  agenda: z.string().max(20_000).default(""),
});
export type PlanDiscussionInput = z.infer<typeof planDiscussionSchema>;

export const amendDiscussionSchema = z.object({ discussionId: z.uuid(), ...plan });
export type AmendDiscussionInput = z.infer<typeof amendDiscussionSchema>;

/** `itemId` says which, but for a new one. Whatever else is asked, the item takes the title that was typed. */
export const changeAgendaSchema = z.object({
  discussionId: z.uuid(),
  itemId: z.uuid().optional(),
  change: z.enum(["rename", "up", "down", "remove", "add"]),
  title: itemTitle,
});
export type ChangeAgendaInput = z.infer<typeof changeAgendaSchema>;

const reason = z.string().trim().min(1).max(2_000);

export const discussionIdSchema = z.object({ discussionId: z.uuid() });
export type DiscussionIdInput = z.infer<typeof discussionIdSchema>;

export const giveReasonSchema = z.object({ discussionId: z.uuid(), reason });
export type GiveReasonInput = z.infer<typeof giveReasonSchema>;

export const resumeDiscussionSchema = z.object({ discussionId: z.uuid(), ...time });
export type ResumeDiscussionInput = z.infer<typeof resumeDiscussionSchema>;

export const tightenRuleSchema = z.object({
  discussionId: z.uuid(),
  rule: z.enum(attributionRules).exclude(["on_the_record"]),
  /** They have read what cannot be taken back. */
  understood: z.literal("yes"),
});
export type TightenRuleInput = z.infer<typeof tightenRuleSchema>;

export const draftSummarySchema = z.object({
  discussionId: z.uuid(),
  /** Number of the version the text began from; 0 where there was none. */
  from: z.coerce.number().int().min(0).max(1_000_000),
  body: z.string().trim().min(1).max(60_000),
});
export type DraftSummaryInput = z.infer<typeof draftSummarySchema>;

/** `number`: of the version that was read. */
export const summaryReadSchema = z.object({
  discussionId: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000_000),
});
export type SummaryReadInput = z.infer<typeof summaryReadSchema>;

export const remarkSchema = z.object({
  discussionId: z.uuid(),
  body: z.string().trim().min(1).max(5_000),
});
export type RemarkInput = z.infer<typeof remarkSchema>;

export const answerRemarkSchema = z.object({
  discussionId: z.uuid(),
  remarkId: z.uuid(),
  answer: z.string().trim().min(1).max(5_000),
});
export type AnswerRemarkInput = z.infer<typeof answerRemarkSchema>;
