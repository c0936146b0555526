import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { freeSlug } from "#lib/base/slug.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { readLocked } from "./load-commission.ts";
import { readDays } from "./read-days.ts";
import { type DaysRefusal, decideFuture, decideOrder } from "./rules.ts";
import type { CommissionPaperInput } from "./schema.ts";
import { tellOfCommission } from "./tell-of-commission.ts";
import { areWritingMembers, bylineOf } from "./writing-members.ts";

export type CommissionPaperRefusal = NotVisible | NotAllowed | DaysRefusal | { kind: "AuthorNotInGroup" };

export type Commissioned = { slug: string; state: "draft" | "offered" };

/**
 * Offers a commission to authors, who are experts or moderators of the group and are told by mail; or keeps it as a draft,
 * which moderators alone see.
 * Refuses: NotVisible, NotAllowed, AuthorNotInGroup, DaysOutOfOrder, DayPassed (an offer's; a draft may wait).
 */
export async function commissionPaper(
  actor: Actor,
  input: CommissionPaperInput,
): Promise<Result<Commissioned, CommissionPaperRefusal>> {
  return transact(async (tx): Promise<Result<Commissioned, CommissionPaperRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true },
    });
    if (!group || !(await isMemberStill(tx, actor, group.id))) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    const authorIds = [...new Set(input.authorIds)];
    if (!(await areWritingMembers(tx, group.id, authorIds))) return refuse({ kind: "AuthorNotInGroup" });
    const state = input.as ?? "offered";
    const days = readDays(input);
    const order = decideOrder(days);
    if (!order.ok) return order;
    const future = state === "draft" ? order : decideFuture(days, await readClock(tx));
    if (!future.ok) return future;
    const slug = await freeCommissionSlug(tx, group.id, input.title);
    const { title, brief, perspective } = input;
    const authors = { create: bylineOf(authorIds) };
    const { id } = await tx.commission.create({
      data: { groupId: group.id, slug, title, brief, perspective, state, ...days, authors },
      select: { id: true },
    });
    const kind = state === "draft" ? "CommissionDrafted" : "CommissionOffered";
    await recordFact(tx, actor, { kind, groupId: group.id, subjectId: id });
    if (state === "offered") await tellOfOffer(tx, id);
    return ok({ slug, state });
  });
}

async function tellOfOffer(tx: Tx, id: string): Promise<void> {
  const commission = await readLocked(tx, id);
  if (commission) await tellOfCommission(tx, commission, { kind: "commissionOffered", to: "authors" });
}

/** Below a group's papers stands the address of its commissions. */
const takenByPages = ["commissions"];

/** Slugs of commissions and papers of one group are kept apart from each other, so that a paper can take its commission's. */
async function freeCommissionSlug(tx: Tx, groupId: string, title: string): Promise<string> {
  return freeSlug(title, async (start) => {
    const where = { groupId, slug: { startsWith: start } };
    const commissions = await tx.commission.findMany({ where, select: { slug: true } });
    const papers = await tx.paper.findMany({ where, select: { slug: true } });
    return [...takenByPages, ...[...commissions, ...papers].map(({ slug }) => slug)];
  });
}
