import "#server-only";
import { decode, encode } from "next-auth/jwt";
import { identityCookieName } from "#lib/base/session-cookie.ts";
import { identitySchema } from "#lib/domain/accounts/schema.ts";
import type { Identity } from "#lib/domain/accounts/types.ts";
import { dropCookie, isSecure, keepCookie, readCookie } from "./own-cookies.ts";

const maxAge = 15 * 60;

/** Keeps in the browser, enciphered and for a quarter of an hour, whom a service has just vouched for and nobody here has linked. */
export async function offerIdentity(identity: Identity): Promise<void> {
  await keepCookie(identityCookieName, await encode({ token: { identity }, maxAge, ...key() }), { maxAge });
}

/** @returns whom a service vouched for a moment ago in this browser; null: nobody */
export async function readOfferedIdentity(): Promise<Identity | null> {
  const token = await readCookie(identityCookieName);
  // What cannot be deciphered is none of ours.
  const opened = await decode({ token, ...key() }).catch(() => null);
  return identitySchema.safeParse(opened?.identity).data ?? null;
}

/** Whoever it was is linked, or not wanted. */
export async function forgetOfferedIdentity(): Promise<void> {
  await dropCookie(identityCookieName);
}

// The salt keeps what is enciphered here from being taken for anything else of next-auth's.
const key = () => ({ secret: process.env.AUTH_SECRET ?? "", salt: identityCookieName(isSecure()) });
