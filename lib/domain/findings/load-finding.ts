import type { Actor } from "#lib/base/actor.ts";
import type { Tx } from "#lib/infra/db.ts";
import { findingRoles, visibleFindings } from "./policy.ts";
import type { FindingRole, FindingState } from "./types.ts";

/** What a verb needs to know of a finding before it decides. */
export type LoadedFinding = {
  id: string;
  groupId: string;
  state: FindingState;
  roles: FindingRole[];
  version: { id: string; number: number; substance: number };
};

/** Locks the finding until the transaction ends; null when there is none or the actor may not read it. */
export async function loadFinding(tx: Tx, actor: Actor, findingId: string): Promise<LoadedFinding | null> {
  await tx.$queryRaw`select id from "Finding" where id = ${findingId}::uuid for update`;
  const row = await tx.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: {
      id: true,
      groupId: true,
      state: true,
      proposedById: true,
      versions: { select: { id: true, number: true, substance: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  const version = row?.versions[0];
  if (!row || !version) return null;
  return { id: row.id, groupId: row.groupId, state: row.state, roles: findingRoles(actor, row), version };
}
