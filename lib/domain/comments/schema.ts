import { z } from "zod";
import { proposeFindingSchema } from "#lib/domain/findings/schema.ts";
import { maxQuoteLength } from "#lib/editor/passage.ts";
import { passageAnchorSchema } from "#lib/editor/passage-schema.ts";

/** The longest remark, in UTF-16 units. */
export const longestRemark = 10_000;

const body = z.string().trim().min(1).max(longestRemark);

/** Made by the page, so that a remark that is sent twice is posted once. */
const newId = z.uuid().default(() => crypto.randomUUID());

/** A relative position of the open editor, as JSON. */
const position = z
  .string()
  .max(1_000)
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  });

/** A conversation that begins, with its first remark. */
export const startThreadSchema = z.object({
  id: newId,
  documentId: z.uuid(),
  body,
  /** Left out: the thread is about the text as a whole. `block`: a figure, table or formula, by the anchor's block. */
  passage: z
    .object({
      kind: z.enum(["words", "block"]).default("words"),
      quote: z.string().trim().max(maxQuoteLength).default(""),
      anchor: passageAnchorSchema.prefault({}),
      range: z.object({ from: position, to: position }).optional(),
    })
    .optional(),
});
export type StartThreadInput = z.infer<typeof startThreadSchema>;

/** A further remark in a conversation. */
export const answerThreadSchema = z.object({ id: newId, threadId: z.uuid(), body });
export type AnswerThreadInput = z.infer<typeof answerThreadSchema>;

/** Other words for a remark of one's own. */
export const editCommentSchema = z.object({ commentId: z.uuid(), body });
export type EditCommentInput = z.infer<typeof editCommentSchema>;

/** A remark whose words are to go. */
export const removeCommentSchema = z.object({ commentId: z.uuid() });
export type RemoveCommentInput = z.infer<typeof removeCommentSchema>;

/** A conversation to resolve or to take up again. */
export const threadSchema = z.object({ threadId: z.uuid() });
export type ThreadInput = z.infer<typeof threadSchema>;

/** Left out: nobody has to see to it any more. */
export const assignThreadSchema = z.object({ threadId: z.uuid(), assigneeId: z.uuid().optional() });
export type AssignThreadInput = z.infer<typeof assignThreadSchema>;

/** A finding that comes out of a conversation. `takesQuote`: the words commented on become its first evidence. */
export const proposeFromThreadSchema = proposeFindingSchema
  .omit({ passage: true, contributionId: true })
  .extend({ threadId: z.uuid(), takesQuote: z.literal("on").optional() });
export type ProposeFromThreadInput = z.infer<typeof proposeFromThreadSchema>;

/** A text whose conversations may have lost their marks while it was frozen. */
export const markThreadsSchema = z.object({ documentId: z.uuid() });
export type MarkThreadsInput = z.infer<typeof markThreadsSchema>;
