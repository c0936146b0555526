import "#server-only";
import { cookies } from "next/headers";
import { pendingCookieName, sessionCookieName } from "#lib/base/session-cookie.ts";
import type { Admission } from "#lib/domain/accounts/admit.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import type { NewSession } from "#lib/domain/accounts/start-session.ts";
import { settings } from "#lib/infra/settings.ts";

/**
 * Puts into the browser what somebody got who proved one thing, a sign-in or one that waits for the second.
 * @param next where the person was going
 * @returns where they go now
 */
export async function enter(admission: Admission, next: string | undefined): Promise<{ redirect: string }> {
  const destination = landing(next);
  if (admission.kind === "signedIn") {
    await setSessionCookie(admission);
    return { redirect: destination };
  }
  await setCookie(pendingCookieName(isSecure()), admission);
  return { redirect: `/sign-in/second?next=${encodeURIComponent(destination)}` };
}

/** Puts a new sign-in into the browser, as next-auth will read it. */
export async function setSessionCookie(session: NewSession): Promise<void> {
  await setCookie(sessionCookieName(isSecure()), session);
}

/** @returns the token of the sign-in that this request came with, or null */
export async function readSessionToken(): Promise<string | null> {
  const jar = await cookies();
  return jar.get(sessionCookieName(isSecure()))?.value ?? null;
}

async function setCookie(name: string, { token, expiresAt }: NewSession): Promise<void> {
  const jar = await cookies();
  jar.set(name, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    expires: expiresAt,
  });
}

const isSecure = () => settings().appUrl.startsWith("https:");
