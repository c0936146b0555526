import "#server-only";
import type { SignInHere } from "#lib/domain/accounts/confirm-sign-in.ts";
import { requestOrigin } from "./request-origin.ts";
import { readSessionToken } from "./session-cookie.ts";

/** Where this request comes from, and the token of its sign-in; an empty one where there is none. */
export async function signInHere(): Promise<SignInHere> {
  return { ...(await requestOrigin()), token: (await readSessionToken()) ?? "" };
}
