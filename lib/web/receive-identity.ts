import "#server-only";
import { cookies } from "next/headers";
import { confirmByIdentity } from "#lib/domain/accounts/confirm-by-identity.ts";
import { endSession } from "#lib/domain/accounts/end-session.ts";
import { whoseIdentity } from "#lib/domain/accounts/list-identities.ts";
import { findActorBySessionToken } from "#lib/domain/accounts/queries.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { signInByIdentity } from "#lib/domain/accounts/sign-in-by-identity.ts";
import type { Identity } from "#lib/domain/accounts/types.ts";
import { goingFrom, isConfirming, saidThere } from "./confirm-address.ts";
import { keptDestination } from "./kept-destination.ts";
import { offerIdentity } from "./offered-identity.ts";
import { requestOrigin } from "./request-origin.ts";
import { enter, readSessionToken, setSessionCookie } from "./session-cookie.ts";

/**
 * What becomes of somebody whom a service vouches for: whoever has linked that identity is let in; anybody else may link it once they
 * are signed in. Nobody who is signed in becomes somebody else by it. Whoever left to prove again who they are has done so.
 * @returns where they go now, a path of this site
 */
export async function receiveIdentity(identity: Identity): Promise<string> {
  const token = await readSessionToken();
  const actor = token ? await findActorBySessionToken(token) : null;
  const destination = keptDestination(await cookies());
  if (token && actor && isConfirming(destination)) {
    const confirmed = await confirmByIdentity(actor, identity, { token });
    if (!confirmed.ok) return saidThere(destination, confirmed.refusal.kind);
    await setSessionCookie(confirmed.value);
    return landing(goingFrom(destination));
  }
  const whose = actor && (await whoseIdentity(actor, identity));
  if (whose === "elsewhere") return "/account/identities?said=elsewhere";
  const entered = await signInByIdentity(identity, await requestOrigin());
  if (!entered.ok) {
    await offerIdentity(identity);
    return actor ? "/account/identities" : "/sign-in/unlinked";
  }
  // Who was signed in already is so anew, as whoever has just proven it.
  if (token && entered.value.kind === "signedIn") await endSession(token);
  const { redirect } = await enter(entered.value, destination);
  return redirect;
}
