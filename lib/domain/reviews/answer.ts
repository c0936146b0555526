import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Disposition } from "./types.ts";

/** A comment as far as its answer goes. */
export type Answerable = {
  id: string;
  number: number;
  takenBackAt: Date | null;
  disposition: Disposition | null;
  reply: string;
  answeredAt: Date | null;
  contestedAt: Date | null;
  contestAnsweredAt: Date | null;
};

/** What somebody answers. */
export type Answer = {
  disposition: Disposition;
  reply: string;
  /** The comment that says the same, by its number. */
  duplicateOf?: number;
};

/** What one comment is a duplicate of, for each comment of the round. */
export type Sameness = { id: string; number: number; takenBackAt: Date | null; duplicateOfId: string | null };

/** `AnswerChanged`: somebody wrote another answer since the page was drawn. */
export type AnswerRefusal =
  | { kind: "AnswerChanged" | "CommentTakenBack" | "ReasonRequired" | "DuplicateOfWhat" }
  | { kind: "DuplicateOfItself" | "DuplicateCircle" | "NoSuchComment"; number: number };

/** What is written to the comment. */
export type AnswerChange = {
  disposition: Disposition;
  reply: string;
  duplicateOfId: string | null;
  answeredAt: Date;
  firstDisposition?: Disposition;
  firstReply?: string;
  contestAnsweredAt?: Date;
};

/**
 * What an answer makes of a comment. The first answer to a comment that was contested afterwards stays beside the new one.
 * @param among every comment of the round, for a duplicate
 * Refuses: AnswerRefusal.
 */
export function decideAnswer(
  comment: Answerable,
  { answer, seen, among }: { answer: Answer; seen: string; among: readonly Sameness[] },
  now: Date,
): Result<AnswerChange, AnswerRefusal> {
  if (comment.takenBackAt) return refuse({ kind: "CommentTakenBack" });
  if (seen !== stampOf(comment)) return refuse({ kind: "AnswerChanged" });
  if (answer.disposition === "not_accepted" && answer.reply === "") return refuse({ kind: "ReasonRequired" });
  const same = decideSame(comment, answer, among);
  if (!same.ok) return same;
  const { disposition, reply } = answer;
  const change = { disposition, reply, duplicateOfId: same.value, answeredAt: now };
  if (!isContested(comment) || !comment.disposition) return ok(change);
  const first = { firstDisposition: comment.disposition, firstReply: comment.reply };
  return ok({ ...change, ...first, contestAnsweredAt: now });
}

/** What a page sends back, so that an answer somebody else wrote meanwhile is not overwritten unread; empty for none. */
export function stampOf({ answeredAt }: Pick<Answerable, "answeredAt">): string {
  return answeredAt?.toISOString() ?? "";
}

/** Whether a contest waits for its answer. */
export function isContested(comment: Pick<Answerable, "contestedAt" | "contestAnsweredAt">): boolean {
  return comment.contestedAt !== null && comment.contestAnsweredAt === null;
}

function decideSame(
  comment: Answerable,
  { disposition, duplicateOf }: Answer,
  among: readonly Sameness[],
): Result<string | null, AnswerRefusal> {
  if (disposition !== "duplicate") return ok(null);
  if (duplicateOf === undefined) return refuse({ kind: "DuplicateOfWhat" });
  if (duplicateOf === comment.number) return refuse({ kind: "DuplicateOfItself", number: duplicateOf });
  const other = among.find(({ number }) => number === duplicateOf);
  if (!other || other.takenBackAt) return refuse({ kind: "NoSuchComment", number: duplicateOf });
  return leadsTo(comment.id, other, among)
    ? refuse({ kind: "DuplicateCircle", number: duplicateOf })
    : ok(other.id);
}

/** Whether following duplicates from one comment comes to another. */
function leadsTo(id: string, from: Sameness, among: readonly Sameness[]): boolean {
  const byId = new Map(among.map((comment) => [comment.id, comment]));
  const passed = new Set<string>();
  for (let at: Sameness | undefined = from; at && !passed.has(at.id); at = byId.get(at.duplicateOfId ?? "")) {
    if (at.id === id) return true;
    passed.add(at.id);
  }
  return false;
}

/** Why a round's answers cannot be handed over yet. */
export type IncompleteRefusal =
  | { kind: "CommentsUnanswered"; count: number; first: number }
  | { kind: "ContestsOpen"; count: number; first: number };

/**
 * Whether the answers of a round are complete: each comment that stands has one, and no contest waits.
 * Refuses: CommentsUnanswered, ContestsOpen, each with how many and the number of the first.
 */
export function decideComplete(
  comments: readonly Pick<
    Answerable,
    "number" | "takenBackAt" | "disposition" | "contestedAt" | "contestAnsweredAt"
  >[],
): Result<undefined, IncompleteRefusal> {
  const standing = comments.filter(({ takenBackAt }) => takenBackAt === null);
  const unanswered = standing.filter(({ disposition }) => disposition === null);
  if (unanswered.length > 0) return refuse({ kind: "CommentsUnanswered", ...countOf(unanswered) });
  const contested = standing.filter(isContested);
  return contested.length > 0 ? refuse({ kind: "ContestsOpen", ...countOf(contested) }) : ok();
}

function countOf(comments: readonly { number: number }[]) {
  return { count: comments.length, first: Math.min(...comments.map(({ number }) => number)) };
}

export type ContestRefusal = { kind: "ContestedAlready" | "AnswerChanged" | "NothingToContest" };

/**
 * Whether an answer may be contested: once, and the one that was read.
 * Refuses: ContestRefusal.
 */
export function decideContest(comment: Answerable, seen: string): Result<undefined, ContestRefusal> {
  if (comment.disposition === null) return refuse({ kind: "NothingToContest" });
  if (comment.contestedAt) return refuse({ kind: "ContestedAlready" });
  return seen === stampOf(comment) ? ok() : refuse({ kind: "AnswerChanged" });
}
