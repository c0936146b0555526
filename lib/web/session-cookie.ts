import "#server-only";
import { cookies } from "next/headers";
import { sessionCookieName } from "#lib/base/session-cookie.ts";
import type { NewSession } from "#lib/domain/accounts/start-session.ts";
import { settings } from "#lib/infra/settings.ts";

/** Puts a new sign-in into the browser, as next-auth will read it. */
export async function setSessionCookie({ token, expiresAt }: NewSession): Promise<void> {
  const secure = settings().appUrl.startsWith("https:");
  const jar = await cookies();
  jar.set(sessionCookieName(secure), token, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    expires: expiresAt,
  });
}

/** @returns the token of the sign-in that this request came with, or null */
export async function readSessionToken(): Promise<string | null> {
  const jar = await cookies();
  return jar.get(sessionCookieName(settings().appUrl.startsWith("https:")))?.value ?? null;
}
