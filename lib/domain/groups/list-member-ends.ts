import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { mayInGroup } from "./policy.ts";
import type { GroupView } from "./types.ts";

/** When memberships of a group end by themselves, by the id of the membership: every one for those who manage members, for
 *  others their own. */
export async function listMemberEnds(actor: SignedInActor, group: GroupView): Promise<Map<string, Date>> {
  const whose = mayInGroup(actor, group, "manageMembers") ? {} : { personId: actor.personId };
  const rows = await db.member.findMany({
    where: { groupId: group.id, leftAt: null, endsAt: { not: null }, ...whose },
    select: { id: true, endsAt: true },
    orderBy: { id: "asc" },
    take: 200,
  });
  return new Map(rows.flatMap(({ id, endsAt }) => (endsAt ? [[id, endsAt]] : [])));
}
