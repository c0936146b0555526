import { groupsWhere, type MemberRole, type Reader, rolesIn } from "#lib/base/actor.ts";
import { allows, type Rights } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { GroupState, GroupVerb } from "./types.ts";

/** What a member may do with their group. A concluded group is read-only. To `oversee` is to see who owes what, to
 *  `correct` to say openly what is wrong with an edition, or to withdraw it: that never ends. */
export const groupRights: Rights<MemberRole, GroupState, GroupVerb> = {
  moderator: {
    read: "always",
    readActivity: "always",
    proposeFinding: ["open"],
    manageMembers: ["open"],
    oversee: "always",
    moderate: ["open"],
    publish: ["open"],
    correct: "always",
    conclude: ["open"],
    reopen: ["concluded"],
    archive: "always",
  },
  expert: { read: "always", readActivity: "always", proposeFinding: ["open"] },
  observer: { read: "always" },
};

/** Asks the table for one actor and group. */
export function mayInGroup(
  actor: Reader,
  group: { id: string; concludedAt: Date | null },
  verb: GroupVerb,
): boolean {
  if (actor.kind === "system") return true;
  return allows(groupRights, rolesIn(actor, group.id), group.concludedAt ? "concluded" : "open", verb);
}

/** The roles by which something is changed in what a group has: none once it is concluded. To read, ask `rolesIn`. */
export function workingRoles<R extends string>(
  roles: readonly R[],
  { concludedAt }: { concludedAt: Date | null },
): R[] {
  return concludedAt ? [] : [...roles];
}

/** What is left of somebody's rights to a thing of a group: once it is concluded, what is only reading. */
export function leftOf<Verb extends string>(
  may: Record<Verb, boolean>,
  { concludedAt }: { concludedAt: Date | null },
  reading: readonly NoInfer<Verb>[],
): Record<Verb, boolean> {
  if (!concludedAt) return may;
  const entries = Object.entries<boolean>(may).map(([verb, allowed]) => [
    verb,
    allowed && (reading as readonly string[]).includes(verb),
  ]);
  return Object.fromEntries(entries) as Record<Verb, boolean>;
}

/** The groups whose inside the actor may enter. An administrator does not thereby read closed content. */
export function visibleGroups(actor: Reader): Prisma.WorkingGroupWhereInput {
  if (actor.kind === "system") return {};
  return { id: { in: groupsWhere(actor, ["moderator", "expert", "observer"]) } };
}

/** The groups whose public page anybody may read. */
export const announcedGroups: Prisma.WorkingGroupWhereInput = { announcedAt: { not: null } };
