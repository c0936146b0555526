"use server";
import { confirmSignIn } from "#lib/domain/accounts/confirm-sign-in.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { confirmSignInSchema } from "#lib/domain/accounts/schema.ts";
import { confirmByFactor } from "#lib/domain/factors/confirm-by-factor.ts";
import { assertedSchema, codeSchema } from "#lib/domain/factors/schema.ts";
import { action } from "#lib/web/action.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const confirmSignInAction = action(
  confirmSignInSchema,
  async (actor, input) => confirmSignIn(actor, input, await signInHere()),
  (_, { next }) => ({ redirect: landing(next) }),
);
export const confirmByCodeAction = action(
  codeSchema,
  async (actor, { code }) => confirmByFactor(actor, { by: "code", code }, await signInHere()),
  (_, { next }) => ({ redirect: landing(next) }),
);
export const confirmByPasskeyAction = action(
  assertedSchema,
  async (actor, { credential }) => confirmByFactor(actor, { by: "passkey", credential }, await signInHere()),
  (_, { next }) => ({ redirect: landing(next) }),
);
