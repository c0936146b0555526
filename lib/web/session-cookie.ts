import "#server-only";
import { deviceCookieName, pendingCookieName, sessionCookieName } from "#lib/base/session-cookie.ts";
import type { Admission } from "#lib/domain/accounts/admit.ts";
import { noteDevice } from "#lib/domain/accounts/note-device.ts";
import { knownDeviceDays, landing } from "#lib/domain/accounts/rules.ts";
import type { NewSession } from "#lib/domain/accounts/start-session.ts";
import { newToken } from "#lib/infra/tokens.ts";
import { dropCookie, keepCookie, readCookie } from "./own-cookies.ts";
import { requestOrigin } from "./request-origin.ts";

/**
 * Puts into the browser what somebody got who proved one thing, a sign-in or one that waits for the second.
 * @param next where the person was going
 * @returns where they go now
 */
export async function enter(admission: Admission, next: string | undefined): Promise<{ redirect: string }> {
  const destination = landing(next);
  if (admission.kind === "signedIn") {
    await setSessionCookie(admission);
    await knowDevice(admission.token);
    await dropCookie(pendingCookieName);
    return { redirect: destination };
  }
  await keep(pendingCookieName, admission);
  return { redirect: `/sign-in/second?next=${encodeURIComponent(destination)}` };
}

/** Puts a new sign-in into the browser, as next-auth will read it. */
export async function setSessionCookie(session: NewSession): Promise<void> {
  await keep(sessionCookieName, session);
}

/** @returns the token of the sign-in that this request came with, or null */
export async function readSessionToken(): Promise<string | null> {
  return (await readCookie(sessionCookieName)) ?? null;
}

/** @returns the token of the sign-in that waits for its second proof in this browser, or null */
export async function readPendingToken(): Promise<string | null> {
  return (await readCookie(pendingCookieName)) ?? null;
}

/** Takes a sign-in that has ended out of the browser, and that the browser is known. */
export async function leaveBrowser(): Promise<void> {
  for (const name of [sessionCookieName, pendingCookieName, deviceCookieName]) await dropCookie(name);
}

/** Knows this browser again from now on; whose account it is hears of a new one. */
async function knowDevice(sessionToken: string): Promise<void> {
  const { device, deviceToken = newToken() } = await requestOrigin();
  const expiresAt = new Date(Date.now() + knownDeviceDays * 86_400_000);
  await keep(deviceCookieName, { token: deviceToken, expiresAt });
  await noteDevice(sessionToken, { device, deviceToken });
}

function keep(name: (secure: boolean) => string, { token, expiresAt }: NewSession): Promise<void> {
  return keepCookie(name, token, { expires: expiresAt });
}
