import { type Actor, groupsWhere, type MemberRole, type Reader } from "#lib/base/actor.ts";
import type { Rights } from "#lib/base/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { SenseCheckState, SenseCheckVerb } from "./types.ts";

/** Observers learn that there is one. Who answered is in no verb: nobody reads it of anybody else. */
export const senseCheckRights: Rights<MemberRole, SenseCheckState, SenseCheckVerb> = {
  moderator: { read: "always", readQuestion: "always", answer: ["open"], readResults: ["closed"] },
  expert: { read: "always", readQuestion: "always", answer: ["open"], readResults: ["closed"] },
  observer: { read: "always" },
};

/** The sense-checks an actor may know of; agrees with `senseCheckRights` (tested). */
export function visibleSenseChecks(actor: Actor): Prisma.SenseCheckWhereInput {
  if (actor.kind === "system") return {};
  return { groupId: { in: groupsWhere(actor, ["moderator", "expert", "observer"]) } };
}

/** Those whose question the actor may read, and which they answer while they are open. */
export function answerableSenseChecks(actor: Reader): Prisma.SenseCheckWhereInput {
  return { groupId: { in: groupsWhere(actor, ["moderator", "expert"]) } };
}
