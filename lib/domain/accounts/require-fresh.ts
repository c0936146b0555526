import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { isFresh, signInWay } from "./rules.ts";
import type { SignInWay } from "./types.ts";

/** It was too long ago that this sign-in was proven. */
export type NotFresh = { kind: "NotFresh" };

/** A sign-in that was proven a moment ago. */
export type FreshSignIn = { device: string; way?: SignInWay; twoFactors: boolean };

/**
 * Whether the actor proved who they are a moment ago, at this sign-in: what could lock them out, or let somebody else in,
 * asks for it. Who has not is sent to `/account/confirm`.
 * @param token of the sign-in the request came with
 * @param tx the transaction of the change, if there is one
 * Refuses: NotFresh, also where the sign-in has ended.
 */
export async function requireFresh(
  actor: SignedInActor,
  token: string,
  tx: Tx = db,
): Promise<Result<FreshSignIn, NotFresh>> {
  const session = await tx.session.findFirst({
    where: { tokenHash: hashOf(token), accountId: actor.accountId },
    select: { provenAt: true, device: true, way: true, twoFactors: true },
  });
  if (!session || !isFresh(session.provenAt, await readClock(tx))) return refuse({ kind: "NotFresh" });
  const { device, way, twoFactors } = session;
  return ok({ device, way: signInWay(way), twoFactors });
}
