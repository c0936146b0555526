import { z } from "zod";
import { bulkDispositions, dispositions } from "./types.ts";

const reply = z.string().trim().max(10_000).default("");
/** Of a comment in its round. */
const number = z.coerce.number().int().min(1).max(1_000_000);
/** `answeredAt` of the answer that was on the page; empty where there was none. */
const seen = z.iso.datetime().or(z.literal("")).default("");

export const answerCommentSchema = z.object({
  commentId: z.uuid(),
  seen,
  disposition: z.enum(dispositions),
  duplicateOf: number.optional(),
  reply,
  /** Where to go on: to the next comment without an answer, or nowhere. */
  onward: z.enum(["next", "stay"]).default("stay"),
});
export type AnswerCommentInput = z.infer<typeof answerCommentSchema>;

export const takeBackAnswerSchema = z.object({ commentId: z.uuid(), seen });
export type TakeBackAnswerInput = z.infer<typeof takeBackAnswerSchema>;

export const answerCommentsSchema = z.object({
  roundId: z.uuid(),
  commentIds: z.array(z.uuid()).min(1).max(5_000),
  disposition: z.enum(bulkDispositions),
  duplicateOf: number.optional(),
  reply,
});
export type AnswerCommentsInput = z.infer<typeof answerCommentsSchema>;

export const contestAnswerSchema = z.object({
  commentId: z.uuid(),
  seen,
  words: z.string().trim().min(1).max(10_000),
});
export type ContestAnswerInput = z.infer<typeof contestAnswerSchema>;

export const draftResponsesSchema = z.object({ roundId: z.uuid() });
export type DraftResponsesInput = z.infer<typeof draftResponsesSchema>;

export const publishResponsesSchema = z.object({
  roundId: z.uuid(),
  withEdition: z
    .literal("on")
    .optional()
    .transform((tick) => tick === "on"),
});
export type PublishResponsesInput = z.infer<typeof publishResponsesSchema>;
