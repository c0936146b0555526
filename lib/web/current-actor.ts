import "#server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { Language } from "#lib/base/languages.ts";
import { findSession as findSessionOf, type OpenSession } from "#lib/domain/accounts/queries.ts";
import { readSessionToken } from "./session-cookie.ts";

/** Asked of the cookie as it stands: an action may have just changed it, and the page that answers is drawn for the new one. */
const findSession = cache(async (): Promise<OpenSession | null> => {
  const token = await readSessionToken();
  return token ? findSessionOf(token) : null;
});

/** Who asks, from the session cookie; null for a visitor. Asked once a request. */
export async function findActor(): Promise<SignedInActor | null> {
  return (await findSession())?.actor ?? null;
}

/** The language that who asks has chosen for the workshop; null for visitors, and where it is left to the browser. */
export async function findOwnLanguage(): Promise<Language | null> {
  return (await findSession())?.language ?? null;
}

/** Who asks; a visitor is sent to sign in and comes back to the same address. */
export async function requireActor(): Promise<SignedInActor> {
  const actor = await findActor();
  if (actor) return actor;
  const path = (await headers()).get("x-colloquy-path");
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}
