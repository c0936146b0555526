export type MemberRole = "moderator" | "expert" | "observer";

export type Membership = { groupId: string; role: MemberRole };

/** A signed-in person, with the groups they belong to at this moment. */
export type SignedInActor = {
  kind: "member";
  accountId: string;
  personId: string;
  name: string;
  administrator: boolean;
  memberships: readonly Membership[];
};

/** Who asks. Every query and verb takes one first; there is no read without an actor. */
export type Actor = { kind: "visitor" } | SignedInActor | { kind: "system" };

/** An administrator behind the broken glass of one group: reads there as an expert does. No verb takes one. */
export type GlassReader = { kind: "reader"; personId: string; groupId: string };

/** Who reads. What takes a reader asks no more of it than what it may see. */
export type Reader = Actor | GlassReader;

/** Somebody who has not signed in: the public. */
export const visitor: Actor = { kind: "visitor" };

/** The installation itself: jobs, the sample, the command line. */
export const system: Actor = { kind: "system" };

/** @returns the actor's role in the group, or null for whoever is not in it; a reader behind broken glass has none */
export function roleIn(actor: Reader, groupId: string): MemberRole | null {
  if (actor.kind !== "member") return null;
  return actor.memberships.find((membership) => membership.groupId === groupId)?.role ?? null;
}

/** The same as a list, for a permission table: empty for whoever is not in the group. */
export function rolesIn(actor: Reader, groupId: string): MemberRole[] {
  const role = roleIn(actor, groupId);
  return role ? [role] : [];
}

/** As whom somebody reads in a group: in their own role, behind broken glass as an expert. Asked for what is shown alone; what may be
 *  changed asks `rolesIn`. */
export function readingRolesIn(actor: Reader, groupId: string): MemberRole[] {
  if (actor.kind === "reader") return actor.groupId === groupId ? ["expert"] : [];
  return rolesIn(actor, groupId);
}

/** @returns the groups in which the actor sees what one of these roles does, for a query's filter */
export function groupsWhere(actor: Reader, roles: readonly MemberRole[]): string[] {
  if (actor.kind === "reader") return roles.includes("expert") ? [actor.groupId] : [];
  if (actor.kind !== "member") return [];
  return actor.memberships.filter(({ role }) => roles.includes(role)).map(({ groupId }) => groupId);
}
