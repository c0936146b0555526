import type { Actor } from "#lib/base/actor.ts";

/** Whether the actor runs the installation: opens groups, invites administrators, says what the institution looks like. */
export function mayAdminister(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "member" && actor.administrator);
}
