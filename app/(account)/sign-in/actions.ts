"use server";
import { signInSchema } from "#lib/domain/accounts/schema.ts";
import { signIn } from "#lib/domain/accounts/sign-in.ts";
import { assertedSchema } from "#lib/domain/factors/schema.ts";
import { signInWithPasskey } from "#lib/domain/factors/sign-in-with-passkey.ts";
import { publicAction } from "#lib/web/action.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { enter } from "#lib/web/session-cookie.ts";

export const signInAction = publicAction(
  signInSchema,
  async (input) => signIn(input, await requestOrigin()),
  (admission, { next }) => enter(admission, next),
);
export const signInWithPasskeyAction = publicAction(
  assertedSchema,
  async (input) => signInWithPasskey(input, await requestOrigin()),
  (admission, { next }) => enter(admission, next),
);
