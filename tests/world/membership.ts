import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";

/** The id of the one membership that somebody has. */
export async function membershipOf({ personId }: SignedInActor): Promise<string> {
  const { id } = await db.member.findFirstOrThrow({ where: { personId }, select: { id: true } });
  return id;
}
