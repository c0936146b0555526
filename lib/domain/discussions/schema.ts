import { z } from "zod";
import { isTimeZone } from "#lib/base/local-time.ts";
import { contributionLimit, longestItem } from "./rules.ts";
import { attributionRules } from "./types.ts";

/** Most letters of one contribution. */
export const longestContribution = 5_000;
/** How many keys are asked for at once: all that one device can have to a discussion. */
export const mostKeys = contributionLimit;

const body = z.string().trim().min(1).max(longestContribution);
const agendaItemId = z.union([z.literal("").transform(() => undefined), z.uuid()]).optional();
/** 256 bits in base64url. */
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Where somebody copied it by hand, with spaces around. */
const typedKey = z.string().trim().pipe(key);

export const addContributionSchema = z.object({
  discussionId: z.uuid(),
  /** Version 4: it tells no time. */
  id: z.uuidv4(),
  key: key.optional(),
  agendaItemId,
  /** Whose words a moderator writes down; on the record only. */
  speakerId: z.uuid().optional(),
  body,
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

/** Which contribution is meant: by its key where nobody's name stands beside it, else by its id. */
const own = z.object({ discussionId: z.uuid(), id: z.uuid().optional(), key: typedKey.optional() });

export const changeContributionSchema = own.extend({ agendaItemId, body });
export type ChangeContributionInput = z.infer<typeof changeContributionSchema>;

export const takeBackContributionSchema = own;
export type TakeBackContributionInput = z.infer<typeof takeBackContributionSchema>;

/** A line of the notes, on the record with whose words it holds. */
export const undoNoteSchema = own.extend({ id: z.uuid(), speakerId: z.uuid().optional() });

export const releaseContributionSchema = own.extend({ key: typedKey });
export type ReleaseContributionInput = z.infer<typeof releaseContributionSchema>;

export const arrangeContributionSchema = z.object({ discussionId: z.uuid(), id: z.uuid(), agendaItemId });
export type ArrangeContributionInput = z.infer<typeof arrangeContributionSchema>;

export const removeContributionSchema = z.object({ discussionId: z.uuid(), id: z.uuid() });
export type RemoveContributionInput = z.infer<typeof removeContributionSchema>;

export const readOwnPointsSchema = z.object({ keys: z.array(key).max(mostKeys) });
