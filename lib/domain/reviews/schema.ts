import { z } from "zod";
import { emailSchema } from "#lib/domain/accounts/schema.ts";
import { closingOf } from "#lib/domain/findings/schema.ts";
import { maxQuoteLength } from "#lib/editor/passage.ts";
import { passageAnchorSchema } from "#lib/editor/passage-schema.ts";

const ticked = z
  .literal("on")
  .optional()
  .transform((tick) => tick === "on");

/** What clocks in the zone show, as a form sends it: "2027-03-12T18:00". */
const closing = { closesAt: z.string().max(40), timeZone: z.string().max(60) };

type Closing = Record<"closesAt" | "timeZone", string>;

function withInstant<T extends Closing>(input: T, context: Pick<z.RefinementCtx, "addIssue">) {
  const at = closingOf(input);
  if (!at) context.addIssue({ code: "custom", path: ["closesAt"] });
  const { timeZone: _, closesAt: __, ...rest } = input;
  return at ? { ...rest, closesAt: at } : z.NEVER;
}

const asked = {
  brief: z.string().trim().max(5_000).default(""),
  asksGroup: ticked,
  withEdition: ticked,
};

export const planReviewSchema = z
  .object({
    documentId: z.uuid(),
    ...asked,
    /** Members who are asked by name. */
    personIds: z.array(z.uuid()).max(100).default([]),
    ...closing,
  })
  .transform(withInstant);
export type PlanReviewInput = z.infer<typeof planReviewSchema>;

export const amendReviewSchema = z.object({ roundId: z.uuid(), ...asked, ...closing }).transform(withInstant);
export type AmendReviewInput = z.infer<typeof amendReviewSchema>;

export const extendReviewSchema = z.object({ roundId: z.uuid(), ...closing }).transform(withInstant);
export type ExtendReviewInput = z.infer<typeof extendReviewSchema>;

export const reviewActionSchema = z.object({ roundId: z.uuid() });
export type ReviewActionInput = z.infer<typeof reviewActionSchema>;

export const askReviewersSchema = z.object({
  roundId: z.uuid(),
  personIds: z.array(z.uuid()).min(1).max(100),
});
export type AskReviewersInput = z.infer<typeof askReviewersSchema>;

export const inviteReviewerSchema = z.object({
  roundId: z.uuid(),
  email: emailSchema,
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^\P{Cc}*$/u),
});
export type InviteReviewerInput = z.infer<typeof inviteReviewerSchema>;

export const removeReviewerSchema = z.object({ roundId: z.uuid(), personId: z.uuid() });
export type RemoveReviewerInput = z.infer<typeof removeReviewerSchema>;

export const revokeReviewInvitationSchema = z.object({ roundId: z.uuid(), invitationId: z.uuid() });
export type RevokeReviewInvitationInput = z.infer<typeof revokeReviewInvitationSchema>;

const body = z.string().trim().min(1).max(10_000);

export const makeReviewCommentSchema = z.object({
  /** Made by the page, so that a comment that is sent twice is made once. */
  id: z.uuid().default(() => crypto.randomUUID()),
  roundId: z.uuid(),
  body,
  /** The words it is about, as they were selected. */
  quote: z.string().trim().max(maxQuoteLength).default(""),
  anchor: passageAnchorSchema.prefault({}),
  /** Without a quote: the block it is about; without either it is about the text as a whole. */
  blockId: z.string().max(100).default(""),
});
export type MakeReviewCommentInput = z.infer<typeof makeReviewCommentSchema>;

export const editReviewCommentSchema = z.object({ commentId: z.uuid(), body });
export type EditReviewCommentInput = z.infer<typeof editReviewCommentSchema>;

export const reviewCommentActionSchema = z.object({ commentId: z.uuid() });
export type ReviewCommentActionInput = z.infer<typeof reviewCommentActionSchema>;

export const sayDoneSchema = z.object({ roundId: z.uuid(), done: z.enum(["yes", "no"]) });
export type SayDoneInput = z.infer<typeof sayDoneSchema>;
