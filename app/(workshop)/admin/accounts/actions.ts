"use server";
import { disableAccount } from "#lib/domain/accounts/disable-account.ts";
import { enableAccount } from "#lib/domain/accounts/enable-account.ts";
import { endSignInsOf } from "#lib/domain/accounts/end-sign-ins-of.ts";
import { makeAdministrator } from "#lib/domain/accounts/make-administrator.ts";
import { administeredAccountSchema } from "#lib/domain/accounts/schema.ts";
import { unmakeAdministrator } from "#lib/domain/accounts/unmake-administrator.ts";
import { clearFactors } from "#lib/domain/factors/clear-factors.ts";
import { deleteAccountOf } from "#lib/domain/personal-data/delete-account.ts";
import { deleteAccountOfSchema } from "#lib/domain/personal-data/schema.ts";
import { action } from "#lib/web/action.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const disableAccountAction = action(administeredAccountSchema, disableAccount, () => ({
  done: "accountDisabled",
}));
export const enableAccountAction = action(administeredAccountSchema, enableAccount, () => ({
  done: "accountEnabled",
}));
export const endSignInsOfAction = action(administeredAccountSchema, endSignInsOf, () => ({
  done: "accountSignInsEnded",
}));
export const makeAdministratorAction = action(
  administeredAccountSchema,
  async (actor, input) => makeAdministrator(actor, input, await signInHere()),
  () => ({ done: "administratorMade" }),
);
export const unmakeAdministratorAction = action(
  administeredAccountSchema,
  async (actor, input) => unmakeAdministrator(actor, input, await signInHere()),
  () => ({ done: "administratorUnmade" }),
);
export const clearFactorsAction = action(
  administeredAccountSchema,
  async (actor, input) => clearFactors(actor, input, await signInHere()),
  () => ({ done: "factorsCleared" }),
);
export const deleteAccountOfAction = action(
  deleteAccountOfSchema,
  async (actor, input) => deleteAccountOf(actor, input, (await signInHere()).token),
  () => ({ redirect: "/admin/accounts?said=deleted" }),
);
