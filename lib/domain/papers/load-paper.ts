import type { Actor } from "#lib/base/actor.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { workingRoles } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import { paperRoles, visiblePapers } from "./policy.ts";
import type { PaperRole, PaperState } from "./types.ts";

/** What a verb needs to know of a paper before it decides. */
export type LoadedPaper = {
  id: string;
  groupId: string;
  documentId: string;
  commissionId: string | null;
  state: PaperState;
  round: number;
  /** The version frozen at the last submission. */
  submittedVersionId: string | null;
  /** Who the actor is to it; nobody in a concluded group. */
  roles: PaperRole[];
};

/** The group is not concluded, and the actor does not leave it, before the transaction ends.
 *  @returns null when there is no such paper, or the actor may not read it or has left since they asked */
export async function loadPaper(tx: Tx, actor: Actor, paperId: string): Promise<LoadedPaper | null> {
  await tx.$queryRaw`
    select "WorkingGroup".id from "WorkingGroup"
    join "Paper" on "Paper"."groupId" = "WorkingGroup".id and "Paper".id = ${paperId}::uuid
    for key share of "WorkingGroup"`;
  const row = await tx.paper.findFirst({
    where: { AND: [{ id: paperId }, visiblePapers(actor)] },
    select: {
      id: true,
      groupId: true,
      documentId: true,
      commissionId: true,
      state: true,
      round: true,
      submittedVersionId: true,
      authors: { select: { personId: true } },
      group: { select: { concludedAt: true } },
    },
  });
  if (!row || !(await isMemberStill(tx, actor, row.groupId))) return null;
  const { authors, group, ...paper } = row;
  const authorIds = authors.map(({ personId }) => personId);
  return { ...paper, roles: workingRoles(paperRoles(actor, { groupId: row.groupId, authorIds }), group) };
}
