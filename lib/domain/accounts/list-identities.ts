import type { SignedInActor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { mostIdentities } from "./rules.ts";
import type { Identity, LinkedIdentityView } from "./types.ts";

/** @returns by what the actor can sign in elsewhere, the first that was linked first; never more than `mostIdentities` */
export function listIdentities(actor: SignedInActor): Promise<LinkedIdentityView[]> {
  return db.linkedIdentity.findMany({
    where: { accountId: actor.accountId },
    select: { id: true, issuer: true, label: true, createdAt: true, usedAt: true },
    orderBy: { id: "asc" },
    take: mostIdentities,
  });
}

/** Whose account has linked an identity: the actor's own, somebody else's, or nobody's. */
export async function whoseIdentity(
  actor: SignedInActor,
  { issuer, subject }: Identity,
): Promise<"own" | "elsewhere" | "nobody"> {
  const row = await db.linkedIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { accountId: true },
  });
  if (!row) return "nobody";
  return row.accountId === actor.accountId ? "own" : "elsewhere";
}
