import type { Actor } from "#lib/base/actor.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { findingRoles, visibleFindings } from "./policy.ts";
import type { FindingRole, FindingState, FindingText } from "./types.ts";

/** What a verb needs to know of a finding before it decides. */
export type LoadedFinding = {
  id: string;
  number: number;
  groupId: string;
  /** The group's. */
  slug: string;
  state: FindingState;
  /** Who the actor is to it; nobody in a concluded group. */
  roles: FindingRole[];
  theme: string;
  /** The current one. */
  version: { id: string; number: number; substance: number } & FindingText;
};

/**
 * Locks the finding until the transaction ends; null when there is none or the actor may not read it, also because their
 * membership ended since they asked. The group first: a membership cannot end before the transaction does.
 */
export async function loadFinding(tx: Tx, actor: Actor, findingId: string): Promise<LoadedFinding | null> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Finding" on "Finding"."groupId" = "WorkingGroup".id and "Finding".id = ${findingId}::uuid
    for key share of "WorkingGroup"`;
  await tx.$queryRaw`select id from "Finding" where id = ${findingId}::uuid for update`;
  const row = await tx.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: {
      id: true,
      number: true,
      groupId: true,
      group: { select: { slug: true, concludedAt: true } },
      state: true,
      theme: true,
      proposedById: true,
      versions: {
        select: { id: true, number: true, substance: true, statement: true, reasons: true },
        orderBy: { number: "desc" },
        take: 1,
      },
    },
  });
  const version = row?.versions[0];
  if (!row || !version || !(await isMemberStill(tx, actor, row.groupId))) return null;
  const { proposedById: _, versions: __, group, ...finding } = row;
  const roles = workingRoles(findingRoles(actor, row), group);
  return { ...finding, slug: group.slug, roles, version };
}
