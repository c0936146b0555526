import { z } from "zod";
import { attributionRules } from "#lib/domain/discussions/types.ts";
import { commenterKinds, dispositions } from "#lib/domain/reviews/types.ts";

const count = z.number().int();

/** A discussion as its rule lets it be told: on the record with its day, not for attribution with its month alone. */
const toldDiscussion = z.object({
  title: z.string(),
  rule: z.enum(attributionRules).exclude(["off_the_record"]),
  /** `2026-11-01` or `2026-11`. */
  held: z.string(),
});

const toldPaper = z.object({
  title: z.string(),
  /** Slug of the publication. */
  publication: z.string(),
  commissionedOn: z.string().nullable(),
  /** Empty: it came out no later than this text, which waited for it. */
  publishedOn: z.string(),
});

const toldRound = z.object({
  /** What was read: null for the text of this edition itself. */
  paper: z.object({ title: z.string(), publication: z.string() }).nullable(),
  number: count,
  openedOn: z.string(),
  closedOn: z.string(),
  /** Every expert and moderator was asked, besides those who are counted. */
  askedGroup: z.boolean(),
  reviewers: z.object({ members: count, outside: count }),
  comments: z.object({ members: count, observers: count, outside: count }),
  /** How the comments were answered; what does not occur is left out. */
  answers: z.partialRecord(z.enum(dispositions), count),
  contested: count,
});

/** How an edition came about, from recorded facts, as of the moment it was released. Names nobody. */
export const printedProcess = z.object({
  /** Markdown. */
  charter: z.string(),
  openedOn: z.string(),
  asOf: z.string(),
  members: z.object({
    moderators: count,
    experts: count,
    observers: count,
    perspectives: z.array(z.string()),
  }),
  discussions: z.array(toldDiscussion),
  /** Of which nothing but that they were held is told. */
  offTheRecord: count,
  papers: z.array(toldPaper),
  rounds: z.array(toldRound),
  /** The group's findings with an outcome, printed here or not. */
  findings: z.object({ agreed: count, agreed_with_reservations: count, not_agreed: count, deferred: count }),
});

const printedComment = z.object({
  number: count,
  /** In what capacity; no name goes with it. */
  by: z.enum(commenterKinds),
  quote: z.string(),
  /** Markdown. */
  body: z.string(),
  disposition: z.enum(dispositions),
  reply: z.string(),
  /** The comment of the round that says the same. */
  duplicateOf: count.nullable(),
  /** Its author did not accept the first answer. */
  contest: z
    .object({ text: z.string(), firstDisposition: z.enum(dispositions).nullable(), firstReply: z.string() })
    .nullable(),
});

/** The comments of the rounds that are printed with the edition, each with its answer. */
export const printedResponses = z.array(
  z.object({ number: count, closedOn: z.string(), comments: z.array(printedComment) }),
);

export type PrintedProcess = z.infer<typeof printedProcess>;
export type ToldRound = z.infer<typeof toldRound>;
export type PrintedResponses = z.infer<typeof printedResponses>;
export type PrintedComment = z.infer<typeof printedComment>;
