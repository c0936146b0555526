import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { loadFindingFor } from "./load-finding-for.ts";
import { commentLimit } from "./rules.ts";
import type { CommentOnFindingInput } from "./schema.ts";

export type CommentRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | { kind: "FindingHasAllComments"; count: number };

/**
 * Adds a comment or a reply (threads are one level deep: a reply to a reply joins its thread). The first
 * comment on a circulated finding puts it in discussion.
 * Refuses: NotVisible (finding or thread), NotAllowed, WrongState (called already), FindingHasAllComments.
 */
export async function commentOnFinding(
  actor: Actor,
  input: CommentOnFindingInput,
): Promise<Result<undefined, CommentRefusal>> {
  return transact(async (tx): Promise<Result<undefined, CommentRefusal>> => {
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadFindingFor(tx, actor, { findingId: input.findingId, verb: "comment" });
    if (!loaded.ok) return loaded;
    const finding = loaded.value;
    const thread = await threadOf(tx, finding.id, input.parentId);
    if (thread === undefined) return notVisible();
    if ((await tx.findingComment.count({ where: { findingId: finding.id } })) >= commentLimit)
      return refuse({ kind: "FindingHasAllComments", count: commentLimit });
    await tx.findingComment.create({
      data: { findingId: finding.id, parentId: thread, authorId: actor.personId, body: input.body },
      select: { id: true },
    });
    await tx.finding.updateMany({
      where: { id: finding.id, state: "circulated" },
      data: { state: "in_discussion" },
    });
    await recordFact(tx, actor, {
      kind: "FindingCommented",
      groupId: finding.groupId,
      subjectId: finding.id,
    });
    return ok();
  });
}

/** @returns the thread's first comment, null to begin one, undefined when there is no such thread here */
async function threadOf(
  tx: Tx,
  findingId: string,
  parentId: string | undefined,
): Promise<string | null | undefined> {
  if (!parentId) return null;
  const parent = await tx.findingComment.findFirst({
    where: { id: parentId, findingId },
    select: { id: true, parentId: true },
  });
  return parent ? (parent.parentId ?? parent.id) : undefined;
}
