"use server";
import { deleteAccount } from "#lib/domain/personal-data/delete-account.ts";
import { requestExport } from "#lib/domain/personal-data/request-export.ts";
import { deleteAccountSchema, requestExportSchema } from "#lib/domain/personal-data/schema.ts";
import { action } from "#lib/web/action.ts";
import { leaveBrowser } from "#lib/web/session-cookie.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const requestExportAction = action(
  requestExportSchema,
  async (actor) => requestExport(actor, (await signInHere()).token),
  () => ({ done: "dataExportRequested" }),
);

export const deleteAccountAction = action(
  deleteAccountSchema,
  async (actor, input) => {
    const deleted = await deleteAccount(actor, input, (await signInHere()).token);
    if (deleted.ok) await leaveBrowser();
    return deleted;
  },
  () => ({ redirect: "/account/data/gone" }),
);
