import type { Tx } from "#lib/infra/db.ts";
import { groups } from "#prisma/sample/groups.ts";
import { people } from "#prisma/sample/people.ts";
import type { SampleMember } from "#prisma/sample/types.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";

/** Adds the groups, announced on the day they opened, with former names and members. */
export async function addGroups(tx: Tx, ids: SampleIds): Promise<void> {
  for (const { members, formerNames, openedOn, concluded: _later, ...group } of groups) {
    const { id } = await tx.workingGroup.create({
      data: {
        ...group,
        openedOn: onDay(openedOn),
        announcedAt: onDay(openedOn),
        formerNames: { create: formerNames.map((former) => ({ ...former, until: onDay(former.until) })) },
        members: { create: members.map((member) => memberRow(ids, member, openedOn)) },
      },
      select: { id: true },
    });
    ids.groups.set(group.slug, id);
  }
}

function memberRow(ids: SampleIds, { person, role, perspective }: SampleMember, openedOn: string) {
  const affiliation = people.find(({ slug }) => slug === person)?.affiliation ?? "";
  return { personId: idOf(ids.people, person), role, perspective, affiliation, joinedAt: onDay(openedOn) };
}
