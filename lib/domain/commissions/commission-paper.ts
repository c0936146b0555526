import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { freeSlug } from "#lib/base/slug.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { CommissionPaperInput } from "./schema.ts";

export type CommissionPaperRefusal = NotVisible | NotAllowed | { kind: "AuthorNotInGroup" };

/**
 * Offers a commission to authors, who are experts or moderators of the group.
 * Refuses: NotVisible, NotAllowed, AuthorNotInGroup.
 */
export async function commissionPaper(
  actor: Actor,
  input: CommissionPaperInput,
): Promise<Result<{ slug: string }, CommissionPaperRefusal>> {
  return transact(async (tx): Promise<Result<{ slug: string }, CommissionPaperRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    const authorIds = [...new Set(input.authorIds)];
    if (!(await areWritingMembers(tx, group.id, authorIds))) return refuse({ kind: "AuthorNotInGroup" });
    const slug = await freeCommissionSlug(tx, group.id, input.title);
    const { id } = await tx.commission.create({
      data: {
        groupId: group.id,
        slug,
        title: input.title,
        brief: input.brief,
        perspective: input.perspective,
        state: "offered",
        dueOn: input.dueOn ? new Date(input.dueOn) : null,
        expectedMonth: input.expectedMonth ? new Date(`${input.expectedMonth}-01`) : null,
        authors: { create: authorIds.map((personId, index) => ({ personId, rank: index + 1 })) },
      },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "CommissionOffered", groupId: group.id, subjectId: id });
    return ok({ slug });
  });
}

async function areWritingMembers(tx: Tx, groupId: string, personIds: string[]): Promise<boolean> {
  const members = await tx.member.count({
    where: { groupId, leftAt: null, role: { in: ["expert", "moderator"] }, personId: { in: personIds } },
  });
  return members === personIds.length;
}

/** Slugs of commissions and papers of one group are kept apart from each other, so that a paper can take its commission's. */
async function freeCommissionSlug(tx: Tx, groupId: string, title: string): Promise<string> {
  return freeSlug(title, async (start) => {
    const [commissions, papers] = await Promise.all([
      tx.commission.findMany({ where: { groupId, slug: { startsWith: start } }, select: { slug: true } }),
      tx.paper.findMany({ where: { groupId, slug: { startsWith: start } }, select: { slug: true } }),
    ]);
    return [...commissions, ...papers].map(({ slug }) => slug);
  });
}
