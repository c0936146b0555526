"use server";
import { makeRecoveryCodes } from "#lib/domain/factors/make-recovery-codes.ts";
import { makeRecoveryCodesSchema } from "#lib/domain/factors/schema.ts";
import { action } from "#lib/web/action.ts";
import { setSessionCookie } from "#lib/web/session-cookie.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const makeRecoveryCodesAction = action(
  makeRecoveryCodesSchema,
  async (actor) => makeRecoveryCodes(actor, await signInHere()),
  async ({ value, session }) => {
    await setSessionCookie(session);
    return { done: "recoveryCodesMade", told: { codes: value.join("\n") } };
  },
);
