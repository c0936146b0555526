"use server";
import { confirmSignIn } from "#lib/domain/accounts/confirm-sign-in.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { confirmSignInSchema } from "#lib/domain/accounts/schema.ts";
import type { NewSession } from "#lib/domain/accounts/start-session.ts";
import { confirmByFactor } from "#lib/domain/factors/confirm-by-factor.ts";
import { assertedSchema, codeSchema } from "#lib/domain/factors/schema.ts";
import { action } from "#lib/web/action.ts";
import { setSessionCookie } from "#lib/web/session-cookie.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const confirmSignInAction = action(
  confirmSignInSchema,
  async (actor, input) => confirmSignIn(actor, input, await signInHere()),
  keepAndGoOn,
);
export const confirmByCodeAction = action(
  codeSchema,
  async (actor, { code }) => confirmByFactor(actor, { by: "code", code }, await signInHere()),
  keepAndGoOn,
);
export const confirmByPasskeyAction = action(
  assertedSchema,
  async (actor, { credential }) => confirmByFactor(actor, { by: "passkey", credential }, await signInHere()),
  keepAndGoOn,
);

async function keepAndGoOn(session: NewSession, { next }: { next?: string }) {
  await setSessionCookie(session);
  return { redirect: landing(next) };
}
