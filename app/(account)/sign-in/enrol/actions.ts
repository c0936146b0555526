"use server";
import { ok, refuse } from "#lib/base/result.ts";
import { landing } from "#lib/domain/accounts/rules.ts";
import { enrolAuthenticator, enrolPasskey } from "#lib/domain/factors/enrol.ts";
import { findPending } from "#lib/domain/factors/find-pending.ts";
import { addAuthenticatorSchema, addPasskeySchema, beginSetupSchema } from "#lib/domain/factors/schema.ts";
import { publicAction } from "#lib/web/action.ts";
import { beginSetup, endSetup, readSetup } from "#lib/web/authenticator-setup.ts";
import { enter, readPendingToken } from "#lib/web/session-cookie.ts";

export const beginEnrolmentAction = publicAction(
  beginSetupSchema,
  async () => {
    const pending = await findPending((await readPendingToken()) ?? "");
    return pending ? ok(await beginSetup(pending.accountId)) : refuse({ kind: "PendingOver" });
  },
  (_, { next }) => ({ redirect: `/sign-in/enrol?next=${encodeURIComponent(landing(next))}` }),
);
export const enrolAuthenticatorAction = publicAction(
  addAuthenticatorSchema,
  async ({ code }) =>
    enrolAuthenticator({ setup: await readSetup(), code }, (await readPendingToken()) ?? ""),
  async (enrolled, { next }) => {
    await endSetup();
    return enter(enrolled, toCodes(next));
  },
);
export const enrolPasskeyAction = publicAction(
  addPasskeySchema,
  async (input) => enrolPasskey(input, (await readPendingToken()) ?? ""),
  (enrolled, { next }) => enter(enrolled, toCodes(next)),
);

/** Whoever has just made their first factor is shown to recovery codes on their way. */
function toCodes(next: string | undefined): string {
  return `/account/security/codes?next=${encodeURIComponent(landing(next))}`;
}
