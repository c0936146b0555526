import { type Actor, groupsWhere } from "#lib/base/actor.ts";
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

/** The people whom the actor may describe to the public: themselves, and as a moderator the members of a group that works. */
export function describablePeople(actor: Actor): Prisma.PersonWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind === "visitor") return { id: { in: [] } };
  const groupId = { in: groupsWhere(actor, ["moderator"]) };
  return {
    OR: [
      { id: actor.personId },
      { memberships: { some: { leftAt: null, groupId, group: { concludedAt: null } } } },
    ],
  };
}
