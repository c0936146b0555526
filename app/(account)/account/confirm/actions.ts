"use server";
import { confirmSignIn } from "#lib/domain/accounts/confirm-sign-in.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { confirmSignInSchema } from "#lib/domain/accounts/schema.ts";
import { action } from "#lib/web/action.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const confirmSignInAction = action(
  confirmSignInSchema,
  async (actor, input) => confirmSignIn(actor, input, await signInHere()),
  (_, { next }) => ({ redirect: landing(next) }),
);
