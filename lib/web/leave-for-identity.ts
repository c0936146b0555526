import "#server-only";
import { AuthError } from "next-auth";
import { log } from "#lib/infra/log.ts";
import { signIn } from "./auth.ts";
import { providerId } from "./identity-provider.ts";

/** Begins to sign in by the service of the settings. @param next where the person was going
 *  @returns its address, or of this site's page that says it cannot be reached */
export async function leaveForIdentity(next: string): Promise<string> {
  try {
    return await signIn(providerId, { redirect: false, redirectTo: next });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    log.warn({ kind: error.type }, "The service to sign in by could not be asked");
    return `/sign-in?error=service&next=${encodeURIComponent(next)}`;
  }
}
