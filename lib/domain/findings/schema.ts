import { z } from "zod";
import { instantOf, isTimeZone } from "#lib/base/local-time.ts";
import { passageSchema } from "#lib/editor/passage-schema.ts";
import type { OutcomeInput } from "./rules.ts";
import { changeKinds, consensusOutcomes, positionValues } from "./types.ts";

const statement = z.string().trim().min(10).max(1_000);
const reasons = z.string().trim().max(10_000).default("");
const theme = z.string().trim().max(80).default("");
const note = z.string().trim().max(2_000).default("");
const version = z.coerce.number().int().min(1).max(10_000);

export const proposeFindingSchema = z.object({
  groupId: z.uuid(),
  statement,
  reasons,
  theme,
  passage: passageSchema.extend({ documentId: z.uuid() }).optional(),
  contributionId: z.uuid().optional(),
  /** Whether similar findings were shown; left out by a form that cannot show any. */
  similar: z.enum(["seen", "unseen"]).optional(),
});
export type ProposeFindingInput = z.infer<typeof proposeFindingSchema>;

export const reviseFindingSchema = z.object({
  findingId: z.uuid(),
  /** The version it began from; a newer one is not overwritten by accident. */
  version,
  statement,
  reasons,
  theme,
  change: z.enum(changeKinds),
  note,
});
export type ReviseFindingInput = z.infer<typeof reviseFindingSchema>;

export const reopenFindingSchema = z.object({ findingId: z.uuid() });
export type ReopenFindingInput = z.infer<typeof reopenFindingSchema>;

export const confirmPositionSchema = z.object({ findingId: z.uuid(), version });
export type ConfirmPositionInput = z.infer<typeof confirmPositionSchema>;

export const mergeFindingsSchema = z.object({
  /** The one the others go into. */
  findingId: z.uuid(),
  /** Of its text, as above. */
  version,
  merged: z.array(z.uuid()).min(1).max(20),
  statement,
  reasons,
  note,
});
export type MergeFindingsInput = z.infer<typeof mergeFindingsSchema>;

/** Empty parts at the end are parts nobody wants. */
export const splitFindingSchema = z
  .object({
    findingId: z.uuid(),
    part1: z.object({ statement, reasons }),
    part2: z.object({ statement, reasons }),
    part3: z.object({ statement, reasons }).optional(),
    part4: z.object({ statement, reasons }).optional(),
  })
  .transform(({ findingId, ...parts }) => ({
    findingId,
    parts: Object.values(parts).filter((part) => part !== undefined),
  }));
export type SplitFindingInput = z.infer<typeof splitFindingSchema>;

export const supersedeFindingSchema = z.object({ findingId: z.uuid(), statement, reasons, theme });
export type SupersedeFindingInput = z.infer<typeof supersedeFindingSchema>;

export const withdrawFindingSchema = z.object({
  findingId: z.uuid(),
  reason: z.string().trim().min(1).max(2_000),
});
export type WithdrawFindingInput = z.infer<typeof withdrawFindingSchema>;

export const recordPositionSchema = z.object({
  findingId: z.uuid(),
  /** The version that was on the page; a newer one is not answered by accident. */
  version: z.coerce.number().int().min(1).max(10_000),
  value: z.enum(positionValues),
  text: z.string().trim().max(10_000).default(""),
});
export type RecordPositionInput = z.infer<typeof recordPositionSchema>;

export const commentOnFindingSchema = z.object({
  findingId: z.uuid(),
  parentId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
  body: z.string().trim().min(1).max(10_000),
});
export type CommentOnFindingInput = z.infer<typeof commentOnFindingSchema>;

export const editFindingCommentSchema = z.object({
  commentId: z.uuid(),
  body: z.string().trim().min(1).max(10_000),
});
export type EditFindingCommentInput = z.infer<typeof editFindingCommentSchema>;

export const findingCommentSchema = z.object({ commentId: z.uuid() });
export type FindingCommentInput = z.infer<typeof findingCommentSchema>;

export const settleFindingThreadSchema = z.object({ commentId: z.uuid(), to: z.enum(["settled", "open"]) });
export type SettleFindingThreadInput = z.infer<typeof settleFindingThreadSchema>;

export const moveFindingSchema = z.object({
  findingId: z.uuid(),
  move: z.enum(["circulate"]),
});
export type MoveFindingInput = z.infer<typeof moveFindingSchema>;

export const findingActionSchema = z.object({ findingId: z.uuid() });
export type FindingActionInput = z.infer<typeof findingActionSchema>;

const closing = {
  findingId: z.uuid(),
  /** What clocks in the zone show, as a form sends it: "2027-03-12T18:00". */
  closesAt: z.string().max(40),
  timeZone: z.string().max(60),
};

const ticked = z.literal("on").optional();

export const openLastCallSchema = z.object({ ...closing, silence: ticked }).transform((input, context) => ({
  findingId: input.findingId,
  closesAt: readInstant(input, context),
  silence: input.silence === "on",
}));
export type OpenLastCallInput = z.infer<typeof openLastCallSchema>;

export const changeLastCallSchema = z.object(closing).transform((input, context) => ({
  findingId: input.findingId,
  closesAt: readInstant(input, context),
}));
export type ChangeLastCallInput = z.infer<typeof changeLastCallSchema>;

function readInstant({ closesAt, timeZone }: Record<"closesAt" | "timeZone", string>, context: Issues): Date {
  const at = isTimeZone(timeZone) ? instantOf(closesAt, timeZone) : null;
  if (at) return at;
  context.addIssue({ code: "custom", path: [isTimeZone(timeZone) ? "closesAt" : "timeZone"] });
  return z.NEVER;
}

type Issues = Pick<z.RefinementCtx, "addIssue">;

export const recordOutcomeSchema = z.object({
  findingId: z.uuid(),
  /** The version that was on the page: a newer text is not called by accident. */
  version: version.optional(),
  outcome: z.enum(consensusOutcomes),
  rationale: z.string().trim().max(10_000).default(""),
  silence: ticked.transform((tick) => tick === "on"),
  setAside: ticked.transform((tick) => tick === "on"),
});
export type RecordOutcomeInput = OutcomeInput & { findingId: string; version?: number };

export const moveFindingsSchema = z
  .object({
    findingIds: z.array(z.uuid()).min(1).max(100),
    move: z.enum(["circulate", "openLastCall"]),
    /** For last calls: what clocks in the zone show when all of them close. */
    closesAt: z.string().max(40).default(""),
    timeZone: z.string().max(60).default("UTC"),
  })
  .refine((input) => input.move === "circulate" || closingOf(input) !== null, { path: ["closesAt"] });
export type MoveFindingsInput = z.infer<typeof moveFindingsSchema>;

/** @returns the instant that a form names; null where there is no such time or zone */
export function closingOf({ closesAt, timeZone }: Record<"closesAt" | "timeZone", string>): Date | null {
  return isTimeZone(timeZone) ? instantOf(closesAt, timeZone) : null;
}
