import { personCard } from "#lib/domain/people/queries.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { EditionContent } from "./edition-content.ts";

/** The group as a report names it: its moderators and experts, with their affiliations as of this day. */
export async function printMembers(tx: Tx, groupId: string): Promise<EditionContent["members"]> {
  const rows = await tx.member.findMany({
    where: { groupId, leftAt: null, role: { in: ["moderator", "expert"] } },
    select: { role: true, perspective: true, affiliation: true, person: { select: personCard } },
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
  });
  return rows.flatMap(({ role, perspective, affiliation, person: { id: _, ...person } }) => {
    if (role === "observer") return [];
    return [{ ...person, affiliation: affiliation || person.affiliation, perspective, role }];
  });
}
