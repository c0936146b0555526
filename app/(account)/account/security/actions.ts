"use server";
import { ok } from "#lib/base/result.ts";
import { addAuthenticator } from "#lib/domain/factors/add-authenticator.ts";
import { addPasskey } from "#lib/domain/factors/add-passkey.ts";
import type { FactorsChanged } from "#lib/domain/factors/change-factors.ts";
import { removeAuthenticator, removePasskey } from "#lib/domain/factors/remove-factor.ts";
import {
  addAuthenticatorSchema,
  addPasskeySchema,
  beginSetupSchema,
  removeAuthenticatorSchema,
  removePasskeySchema,
} from "#lib/domain/factors/schema.ts";
import { action } from "#lib/web/action.ts";
import { beginSetup, endSetup, readSetup } from "#lib/web/authenticator-setup.ts";
import { setSessionCookie } from "#lib/web/session-cookie.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const beginSetupAction = action(
  beginSetupSchema,
  async ({ accountId }) => ok(await beginSetup(accountId)),
  () => ({ redirect: "/account/security#authenticator" }),
);
export const addAuthenticatorAction = action(
  addAuthenticatorSchema,
  async (actor, { code }) => addAuthenticator(actor, { setup: await readSetup(), code }, await signInHere()),
  async (changed) => {
    await endSetup();
    return shown("authenticatorAdded", changed);
  },
);
export const removeAuthenticatorAction = action(
  removeAuthenticatorSchema,
  async (actor) => removeAuthenticator(actor, await signInHere()),
  (changed) => shown("authenticatorRemoved", changed),
);
export const addPasskeyAction = action(
  addPasskeySchema,
  async (actor, input) => addPasskey(actor, input, await signInHere()),
  (changed) => shown("passkeyAdded", changed),
);
export const removePasskeyAction = action(
  removePasskeySchema,
  async (actor, input) => removePasskey(actor, input, await signInHere()),
  (changed) => shown("passkeyRemoved", changed),
);

/** The browser gets its new sign-in. Whoever has a factor now, and nothing in its stead, is led to recovery codes. */
async function shown(said: string, { session, lacksRecoveryCodes }: FactorsChanged) {
  await setSessionCookie(session);
  return { redirect: `/account/security${lacksRecoveryCodes ? "/codes" : ""}?said=${said}` };
}
