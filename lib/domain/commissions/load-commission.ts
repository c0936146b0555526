import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { commissionRights, commissionRoles, visibleCommissions } from "./policy.ts";
import { progressColumns } from "./queries.ts";
import type { CommissionVerb } from "./types.ts";

export type CommissionRefusal = NotVisible | NotAllowed | WrongState;

/** What a verb needs to know of a commission before it decides. */
export type LoadedCommission = NonNullable<Awaited<ReturnType<typeof readLocked>>>;

/** Locks a commission until the transaction ends. Whoever locks its paper's text as well does so after this. */
export async function lockCommission(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Commission" on "Commission"."groupId" = "WorkingGroup".id and "Commission".id = ${id}::uuid
    for key share of "WorkingGroup"`;
  await tx.$queryRaw`select id from "Commission" where id = ${id}::uuid for update`;
}

/** Locks a commission, then reads it. @returns null when there is none */
export async function readLocked(tx: Tx, id: string) {
  await lockCommission(tx, id);
  return tx.commission.findUnique({ where: { id }, select: loadedColumns });
}

/**
 * A commission for somebody who wants to do this with it, locked until the transaction ends.
 * Refuses: NotVisible (also when their membership ended since they asked), NotAllowed (they never may, or the group is
 * concluded), WrongState (not as it stands).
 */
export async function loadCommissionFor(
  tx: Tx,
  actor: Actor,
  { commissionId, verb }: { commissionId: string; verb: CommissionVerb },
): Promise<Result<LoadedCommission, CommissionRefusal>> {
  await lockCommission(tx, commissionId);
  const row = await tx.commission.findFirst({
    where: { AND: [{ id: commissionId }, visibleCommissions(actor)] },
    select: loadedColumns,
  });
  if (!row || !(await isMemberStill(tx, actor, row.groupId))) return notVisible();
  const authorIds = row.authors.map(({ personId }) => personId);
  const roles = workingRoles(commissionRoles(actor, { groupId: row.groupId, authorIds }), row.group);
  const right = decideRight(commissionRights, roles, { state: row.state, verb });
  return right.ok ? ok(row) : right;
}

const loadedColumns = {
  id: true,
  groupId: true,
  slug: true,
  title: true,
  brief: true,
  perspective: true,
  ...progressColumns,
  expectedMonth: true,
  group: { select: { slug: true, name: true, concludedAt: true } },
  authors: { select: { personId: true }, orderBy: { rank: "asc" } },
  paper: { select: { documentId: true, state: true } },
} as const;
