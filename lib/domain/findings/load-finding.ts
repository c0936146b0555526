import type { Actor } from "#lib/base/actor.ts";
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
  roles: FindingRole[];
  theme: string;
  /** The current one. */
  version: { id: string; number: number; substance: number } & FindingText;
};

/** Locks the finding until the transaction ends; null when there is none or the actor may not read it. */
export async function loadFinding(tx: Tx, actor: Actor, findingId: string): Promise<LoadedFinding | null> {
  await tx.$queryRaw`select id from "Finding" where id = ${findingId}::uuid for update`;
  const row = await tx.finding.findFirst({
    where: { AND: [{ id: findingId }, visibleFindings(actor)] },
    select: {
      id: true,
      number: true,
      groupId: true,
      group: { select: { slug: true } },
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
  if (!row || !version) return null;
  const { proposedById: _, versions: __, group, ...finding } = row;
  return { ...finding, slug: group.slug, roles: findingRoles(actor, row), version };
}
