import type { Actor } from "#lib/base/actor.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const inAnnouncedGroup: Prisma.PersonWhereInput = {
  memberships: {
    some: { leftAt: null, role: { in: ["moderator", "expert"] }, group: { announcedAt: { not: null } } },
  },
};
const credited: Prisma.PersonWhereInput = {
  credits: { some: { edition: { state: { in: ["public", "superseded", "withdrawn"] } } } },
};
const billed: Prisma.PersonWhereInput = { appearances: { some: { event: { state: { not: "draft" } } } } };

/**
 * The people an actor may find. The public finds whoever is named in public: a member of an announced group,
 * an author of a published edition, a speaker at an announced event. A member also finds their own groups' people.
 */
export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  if (actor.kind === "system") return {};
  const publicly = [inAnnouncedGroup, credited, billed];
  if (actor.kind === "visitor") return { OR: publicly };
  const groupIds = actor.memberships.map(({ groupId }) => groupId);
  return {
    OR: [...publicly, { id: actor.personId }, { memberships: { some: { groupId: { in: groupIds } } } }],
  };
}
