import { type Membership, rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { paperRights, paperRoles } from "#lib/domain/papers/policy.ts";
import type { PaperState } from "#lib/domain/papers/types.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import type { ReportState } from "#lib/domain/reports/types.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The present members of the group who may comment on a working text, by name: whoever a comment can be addressed to.
 *  The caller has asked whether the actor may. At most 200. */
export async function listCommenters(documentId: string): Promise<PersonName[]> {
  const row = await db.document.findUnique({ where: { id: documentId }, select: textWithMembers });
  if (!row) return [];
  return row.group.members
    .filter(({ role, person }) => mayComment(row, asMember(person, { groupId: row.groupId, role })))
    .map(({ person }) => person);
}

const textWithMembers = {
  groupId: true,
  paper: { select: { state: true, authors: { select: { personId: true } } } },
  report: { select: { state: true } },
  group: {
    select: {
      members: {
        where: { leftAt: null },
        select: { role: true, person: { select: personName } },
        orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
        take: 200,
      },
    },
  },
} satisfies Prisma.DocumentSelect;

type OwnedText = {
  groupId: string;
  paper: { state: PaperState; authors: { personId: string }[] } | null;
  report: { state: ReportState } | null;
};

function mayComment({ groupId, paper, report }: OwnedText, member: SignedInActor): boolean {
  if (paper) {
    const authorIds = paper.authors.map(({ personId }) => personId);
    return allows(paperRights, paperRoles(member, { groupId, authorIds }), paper.state, "comment");
  }
  return report !== null && allows(reportRights, rolesIn(member, groupId), report.state, "comment");
}

/** The policies ask an actor; this is what the person would be. */
function asMember({ id, name }: PersonName, membership: Membership): SignedInActor {
  return {
    kind: "member",
    accountId: "",
    personId: id,
    name,
    administrator: false,
    memberships: [membership],
  };
}
