import { type Actor, rolesIn, system } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { type FactDraft, recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { discussionRights, visibleDiscussions } from "./policy.ts";
import { mayBeNamed } from "./rules.ts";
import type { DiscussionVerb } from "./types.ts";

const loaded = {
  id: true,
  groupId: true,
  slug: true,
  title: true,
  rule: true,
  state: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
  link: true,
  reason: true,
  revision: true,
  invitedAt: true,
  summary: true,
  summaryNumber: true,
  group: { select: { slug: true, name: true, concludedAt: true } },
} as const satisfies Prisma.DiscussionSelect;

/** What a verb needs to know of a discussion before it decides. */
export type LoadedDiscussion = Prisma.DiscussionGetPayload<{ select: typeof loaded }>;

export type LoadRefusal = NotVisible | NotAllowed | WrongState;

/**
 * A discussion for somebody who wants to do something with it; locked until the transaction ends.
 * @param turns `alone`: two who do so take turns; `together`: many may at once, while it keeps its state and rule
 * Refuses: NotVisible (also to whoever was removed since they asked), NotAllowed (their role never may, or the group is
 * concluded), WrongState (not as it stands).
 */
export async function loadDiscussion(
  tx: Tx,
  actor: Actor,
  {
    discussionId,
    verb,
    turns = "alone",
  }: { discussionId: string; verb: DiscussionVerb; turns?: "alone" | "together" },
): Promise<Result<LoadedDiscussion, LoadRefusal>> {
  await holdGroupOf(tx, discussionId);
  if (turns === "alone")
    await tx.$queryRaw`select id from "Discussion" where id = ${discussionId}::uuid for update`;
  else await tx.$queryRaw`select id from "Discussion" where id = ${discussionId}::uuid for share`;
  const row = await tx.discussion.findFirst({
    where: { AND: [{ id: discussionId }, visibleDiscussions(actor)] },
    select: loaded,
  });
  if (!row || !(await isMemberStill(tx, actor, row.groupId))) return notVisible();
  const roles = workingRoles(rolesIn(actor, row.groupId), row.group);
  const right = decideRight(discussionRights, roles, { state: row.state, verb });
  if (!right.ok) return right;
  return ok(row);
}

/** No membership of the group ends before the transaction does. Taken before the discussion is locked. */
async function holdGroupOf(tx: Tx, discussionId: string): Promise<void> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Discussion" on "Discussion"."groupId" = "WorkingGroup".id and "Discussion".id = ${discussionId}::uuid
    for key share of "WorkingGroup"`;
}

/** Records a fact of a discussion. Who did it is told while it is ahead; from when it began, only on the record: who was
 *  there may not be known. */
export async function recordDiscussionFact(
  tx: Tx,
  actor: Actor,
  {
    discussion,
    ...fact
  }: { discussion: Pick<LoadedDiscussion, "id" | "groupId" | "rule" | "state"> } & Pick<
    FactDraft,
    "kind" | "detail"
  >,
): Promise<void> {
  const by = mayBeNamed(discussion) ? actor : system;
  await recordFact(tx, by, { ...fact, groupId: discussion.groupId, subjectId: discussion.id });
}
