import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { freeSlug } from "#lib/base/slug.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type AgendaRefusal, decideAgenda, decideTime, type TimeRefusal } from "./rules.ts";
import type { PlanDiscussionInput } from "./schema.ts";

export type PlanDiscussionRefusal = NotVisible | NotAllowed | TimeRefusal | AgendaRefusal;

/**
 * Plans a discussion of a group. Nobody is told yet: the invitation is sent by itself.
 * @returns the group's slug and the discussion's
 * Refuses: NotVisible, NotAllowed, NoSuchLocalTime, EndsBeforeStart, LastsTooLong, AgendaFull,
 * AgendaItemTooLong.
 */
export async function planDiscussion(
  actor: Actor,
  input: PlanDiscussionInput,
): Promise<Result<{ group: string; slug: string }, PlanDiscussionRefusal>> {
  return transact(async (tx): Promise<Result<{ group: string; slug: string }, PlanDiscussionRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true },
    });
    if (!group || !(await isMemberStill(tx, actor, group.id))) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    const time = decideTime(input);
    if (!time.ok) return time;
    const { groupId, agenda, ...plan } = input;
    const items = decideAgenda(agenda);
    if (!items.ok) return items;
    const slug = await freeDiscussionSlug(tx, groupId, plan.title);
    const { id } = await tx.discussion.create({
      data: {
        ...plan,
        ...time.value,
        groupId,
        slug,
        agenda: { create: items.value.map((title, index) => ({ title, rank: index + 1 })) },
      },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "DiscussionPlanned", groupId, subjectId: id });
    return ok({ group: group.slug, slug });
  });
}

/** Pages of their own, beside the discussions. */
const takenAddresses = ["new", "protection"];

/** A slug no discussion of the group has, and no page beside them. */
async function freeDiscussionSlug(tx: Tx, groupId: string, title: string): Promise<string> {
  return freeSlug(title, async (start) => {
    const rows = await tx.discussion.findMany({
      where: { groupId, slug: { startsWith: start } },
      select: { slug: true },
    });
    return [...takenAddresses, ...rows.map(({ slug }) => slug)];
  });
}
