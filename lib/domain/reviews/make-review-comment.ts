import type { Actor, SignedInActor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { CommentedPassageGone } from "#lib/domain/comments/types.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { LoadedRound } from "./load-round.ts";
import { type LoadRoundRefusal, loadRoundFor } from "./load-round-for.ts";
import { placeComment } from "./place-comment.ts";
import { roundCommentLimit } from "./rules.ts";
import type { MakeReviewCommentInput } from "./schema.ts";

export type MakeReviewCommentRefusal =
  | LoadRoundRefusal
  | CommentedPassageGone
  | { kind: "RoundHasAllComments"; count: number };

/**
 * Comments on words, a block or the whole of the text that an open round reads. Sent twice, it is made once.
 * @returns its number in the round
 * Refuses: NotVisible, NotAllowed, WrongState (the round has closed), CommentedPassageGone, RoundHasAllComments.
 */
export async function makeReviewComment(
  actor: Actor,
  input: MakeReviewCommentInput,
): Promise<Result<{ number: number }, MakeReviewCommentRefusal>> {
  return transact(async (tx): Promise<Result<{ number: number }, MakeReviewCommentRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadRoundFor(tx, actor, { roundId: input.roundId, verb: "comment" });
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const made = await tx.reviewComment.findUnique({
      where: { id: input.id },
      select: { number: true, authorId: true, roundId: true },
    });
    if (made) {
      const isOwn = made.authorId === actor.personId && made.roundId === round.id;
      return isOwn ? ok({ number: made.number }) : notVisible();
    }
    const last = await tx.reviewComment.aggregate({ where: { roundId: round.id }, _max: { number: true } });
    const number = (last._max.number ?? 0) + 1;
    if (number > roundCommentLimit) return refuse({ kind: "RoundHasAllComments", count: roundCommentLimit });
    const passage = await placeComment(tx, round.versionId ?? "", input);
    if (!passage.ok) return passage;
    await write(tx, actor, { round, input, number, passage: passage.value });
    await tellGroup(tx, round.groupId, round.id);
    return ok({ number });
  });
}

type NewComment = { round: LoadedRound; input: MakeReviewCommentInput; number: number; passage: Passage };

async function write(
  tx: Tx,
  actor: SignedInActor,
  { round, input, number, passage }: NewComment,
): Promise<void> {
  await tx.reviewComment.create({
    data: {
      id: input.id,
      roundId: round.id,
      number,
      authorId: actor.personId,
      observer: round.roles.includes("observer"),
      outside: round.roles.includes("outside"),
      quote: passage.quote,
      ...passage.anchor,
      body: input.body,
    },
    select: { id: true },
  });
}
