import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { lockCommission } from "#lib/domain/commissions/load-commission.ts";
import { commissionRights, commissionRoles, visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { createDocument } from "#lib/domain/documents/create-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { StartPaperInput } from "./schema.ts";

export type StartPaperRefusal = NotVisible | NotAllowed | WrongState;

/** Where the new paper is: its slug, and its group's. */
export type StartedPaper = { slug: string; group: string };

/**
 * Begins the paper of an accepted commission: an empty working text, open to its authors.
 * Refuses: NotVisible, NotAllowed (not an author, or the group is concluded), WrongState (not accepted, or begun already).
 */
export async function startPaper(
  actor: Actor,
  input: StartPaperInput,
): Promise<Result<StartedPaper, StartPaperRefusal>> {
  return transact(async (tx): Promise<Result<StartedPaper, StartPaperRefusal>> => {
    const commission = await loadCommission(tx, actor, input.commissionId);
    if (!commission) return notVisible();
    const authorIds = commission.authors.map(({ personId }) => personId);
    const held = commissionRoles(actor, { groupId: commission.groupId, authorIds });
    const roles = workingRoles(held, commission.group);
    if (!everAllows(commissionRights, roles, "startPaper")) return notAllowed();
    if (!allows(commissionRights, roles, commission.state, "startPaper") || commission.paper)
      return wrongState(commission.state);
    const { groupId, slug, title, group } = commission;
    const documentId = await createDocument(tx, { groupId, kind: "paper" });
    const authors = { create: commission.authors };
    const { id } = await tx.paper.create({
      data: {
        groupId,
        commissionId: input.commissionId,
        documentId,
        slug,
        title,
        state: "drafting",
        authors,
      },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "PaperStarted", groupId, subjectId: id });
    return ok({ slug, group: group.slug });
  });
}

/** Locks the commission, so that two authors who press the button at once begin one paper. */
async function loadCommission(tx: Tx, actor: Actor, id: string) {
  await lockCommission(tx, id);
  return tx.commission.findFirst({
    where: { AND: [{ id }, visibleCommissions(actor)] },
    select: {
      groupId: true,
      group: { select: { slug: true, concludedAt: true } },
      slug: true,
      title: true,
      state: true,
      authors: { select: { personId: true, rank: true } },
      paper: { select: { id: true } },
    },
  });
}
