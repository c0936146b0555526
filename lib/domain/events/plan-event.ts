import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { freeSlug } from "#lib/base/slug.ts";
import { decideTime, type TimeRefusal } from "#lib/domain/discussions/rules.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { PlanEventInput } from "./schema.ts";

export type PlanEventRefusal = NotVisible | NotAllowed | TimeRefusal;

/** The slugs of an event and of its group. */
export type EventAddress = { group: string; slug: string };

/**
 * A moderator plans a public meeting of their group. Nobody but the group's moderators sees it before it is announced.
 * Refuses: NotVisible, NotAllowed, NoSuchLocalTime, EndsBeforeStart, LastsTooLong.
 */
export async function planEvent(
  actor: Actor,
  { groupId, hashtag, ...plan }: PlanEventInput,
): Promise<Result<EventAddress, PlanEventRefusal>> {
  return transact(async (tx): Promise<Result<EventAddress, PlanEventRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true },
    });
    if (!group || !(await isMemberStill(tx, actor, groupId))) return notVisible();
    if (!mayInGroup(actor, group, "publish")) return notAllowed();
    const time = decideTime(plan);
    if (!time.ok) return time;
    const slug = await freeEventSlug(tx, plan.title);
    const { id } = await tx.event.create({
      data: { ...plan, ...time.value, groupId, slug, hashtag: hashtag || null, state: "draft" },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "EventPlanned", groupId, subjectId: id });
    return ok({ group: group.slug, slug });
  });
}

/** A slug that no event has, and no page beside them. Until the transaction ends nobody else is given one. */
async function freeEventSlug(tx: Tx, title: string): Promise<string> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('event addresses', 0))::text`;
  return freeSlug(title, async (start) => {
    const rows = await tx.event.findMany({ where: { slug: { startsWith: start } }, select: { slug: true } });
    return ["new", ...rows.map(({ slug }) => slug)];
  });
}
