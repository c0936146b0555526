import "#server-only";
import { AuthError } from "next-auth";
import { log } from "#lib/infra/log.ts";
import { signIn } from "./auth.ts";
import { isConfirming, saidThere } from "./confirm-address.ts";
import { providerId } from "./identity-provider.ts";

/** Has the service ask who they are also those who are signed in there, and say when it did (OpenID Connect Core, 3.1.2.1). */
const askAnew = { prompt: "login", max_age: "0" };

/** Begins to sign in by the service of the settings. @param next where the person was going
 *  @param isAnew whether they are to prove it there now
 *  @returns its address, or of this site's page that says it cannot be reached */
export async function leaveForIdentity(next: string, { isAnew }: { isAnew: boolean }): Promise<string> {
  try {
    const options = { redirect: false, redirectTo: next } as const;
    return await signIn(providerId, options, isAnew ? askAnew : undefined);
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    log.warn({ kind: error.type }, "The service to sign in by could not be asked");
    if (isConfirming(next)) return saidThere(next, "ServiceAway");
    return `/sign-in?error=service&next=${encodeURIComponent(next)}`;
  }
}
