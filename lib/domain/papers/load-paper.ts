import type { Actor } from "#lib/base/actor.ts";
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
  roles: PaperRole[];
};

/** @returns null when there is no such paper or the actor may not read it */
export async function loadPaper(tx: Tx, actor: Actor, paperId: string): Promise<LoadedPaper | null> {
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
    },
  });
  if (!row) return null;
  const { authors, ...paper } = row;
  return {
    ...paper,
    roles: paperRoles(actor, { groupId: row.groupId, authorIds: authors.map(({ personId }) => personId) }),
  };
}
