import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { describedRow } from "./described-row.ts";
import { type BroughtInBefore, refuseSameOrigin } from "./find-same-origin.ts";
import { type DescriptionRefusal, decideDescription, mostPrepared } from "./rules.ts";
import type { PrepareEarlierInput } from "./schema.ts";

export type PrepareEarlierRefusal =
  | NotVisible
  | NotAllowed
  | DescriptionRefusal
  | BroughtInBefore
  | { kind: "TooManyPrepared"; most: number };

/** An earlier publication's id, and the slug of its group. */
export type EarlierAddress = { id: string; group: string };

/**
 * A moderator begins to bring in what was published before this portal, by saying what it is. Nobody but the group's moderators
 * sees anything of it yet. Refuses: NotVisible, NotAllowed, BroughtInBefore, TooManyPrepared, and as `decideDescription`.
 */
export async function prepareEarlier(
  actor: Actor,
  { groupId, ...input }: PrepareEarlierInput,
): Promise<Result<EarlierAddress, PrepareEarlierRefusal>> {
  return transact(async (tx): Promise<Result<EarlierAddress, PrepareEarlierRefusal>> => {
    const group = await loadGroup(tx, actor, groupId);
    if (!group || !(await isMemberStill(tx, actor, groupId))) return notVisible();
    if (!mayInGroup(actor, group, "publish") || actor.kind !== "member") return notAllowed();
    const decided = decideDescription(input, await readClock(tx));
    if (!decided.ok) return decided;
    const fresh = await refuseSameOrigin(tx, { ...decided.value, groupId }, null);
    if (!fresh.ok) return fresh;
    if ((await tx.earlierPublication.count({ where: { groupId, publicationId: null } })) >= mostPrepared)
      return refuse({ kind: "TooManyPrepared", most: mostPrepared });
    const document = await tx.document.create({ data: { groupId, kind: "earlier" }, select: { id: true } });
    const { id } = await tx.earlierPublication.create({
      data: {
        ...describedRow(decided.value),
        groupId,
        documentId: document.id,
        preparedById: actor.personId,
      },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "PublicationPrepared", groupId, subjectId: id });
    return ok({ id, group: group.slug });
  });
}

/** Its row is locked: two who bring in the same at once are told. */
async function loadGroup(tx: Tx, actor: Actor, groupId: string) {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
  return tx.workingGroup.findFirst({
    where: { AND: [{ id: groupId }, visibleGroups(actor)] },
    select: { id: true, slug: true, concludedAt: true },
  });
}
