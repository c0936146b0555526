import type { SignedInActor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { mayOfFindingComment } from "./comment-rights.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import type { FindingCommentMay } from "./types.ts";

/** A comment with its finding, and what the actor may do with it. */
export type LoadedFindingComment = {
  id: string;
  isRemoved: boolean;
  isSettled: boolean;
  finding: LoadedFinding;
  may: FindingCommentMay;
};

/** Locks the finding; null when there is no such comment or the actor may not read its finding. */
export async function loadFindingComment(
  tx: Tx,
  actor: SignedInActor,
  commentId: string,
): Promise<LoadedFindingComment | null> {
  const place = await tx.findingComment.findUnique({
    where: { id: commentId },
    select: { findingId: true },
  });
  const finding = place && (await loadFinding(tx, actor, place.findingId));
  if (!finding) return null;
  const row = await tx.findingComment.findUniqueOrThrow({
    where: { id: commentId },
    select: { id: true, authorId: true, parentId: true, removedAt: true, resolvedAt: true },
  });
  const isRemoved = row.removedAt !== null;
  const reader = { personId: actor.personId, roles: finding.roles, state: finding.state };
  const may = mayOfFindingComment({ ...row, isRemoved }, reader);
  return { id: row.id, isRemoved, isSettled: row.resolvedAt !== null, finding, may };
}
