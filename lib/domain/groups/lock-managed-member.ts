import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { isMemberStill } from "./is-member-still.ts";
import { type LockedMembership, lockMembership } from "./lock-membership.ts";
import { mayInGroup } from "./policy.ts";

/**
 * A membership for somebody to change who manages members, and still did once it was their turn: of two moderators who change
 * one another the second is none any more.
 * Refuses: NotVisible, NotAllowed.
 */
export async function lockManagedMember(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<LockedMembership, NotVisible | NotAllowed>> {
  const member = await lockMembership(tx, actor, { id });
  if (!member) return notVisible();
  const may = mayInGroup(actor, member.group, "manageMembers");
  return may && (await isMemberStill(tx, actor, member.group.id)) ? ok(member) : notAllowed();
}
