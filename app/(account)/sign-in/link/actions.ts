"use server";
import { askForMailLink } from "#lib/domain/accounts/ask-for-mail-link.ts";
import { askForMailLinkSchema, mailLinkSchema } from "#lib/domain/accounts/schema.ts";
import { signInByMailLink } from "#lib/domain/accounts/sign-in-by-mail-link.ts";
import { publicAction } from "#lib/web/action.ts";
import { readLanguage } from "#lib/web/read-language.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";
import { enter } from "#lib/web/session-cookie.ts";

export const askForSignInLinkAction = publicAction(
  askForMailLinkSchema,
  async (input) =>
    askForMailLink("sign_in", input, { ...(await requestOrigin()), language: await readLanguage() }),
  () => ({ redirect: "/sign-in/sent" }),
);

export const signInByLinkAction = publicAction(
  mailLinkSchema,
  async (input) => signInByMailLink(input, await requestOrigin()),
  ({ admission, next }) => enter(admission, next),
);
