"use server";
import { askForMailLink } from "#lib/domain/accounts/ask-for-mail-link.ts";
import { resetPassword } from "#lib/domain/accounts/reset-password.ts";
import { askForMailLinkSchema, resetPasswordSchema } from "#lib/domain/accounts/schema.ts";
import { publicAction } from "#lib/web/action.ts";
import { readLanguage } from "#lib/web/read-language.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { enter } from "#lib/web/session-cookie.ts";

export const askForResetAction = publicAction(
  askForMailLinkSchema,
  async (input) =>
    askForMailLink("reset", input, { ...(await requestOrigin()), language: await readLanguage() }),
  () => ({ redirect: "/sign-in/sent" }),
);

export const resetPasswordAction = publicAction(
  resetPasswordSchema,
  async (input) => resetPassword(input, await requestOrigin()),
  ({ admission, next }) => enter(admission, next),
);
