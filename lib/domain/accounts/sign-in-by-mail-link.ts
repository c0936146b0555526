import { ok, type Result, refuse } from "#lib/base/result.ts";
import { transact } from "#lib/infra/db.ts";
import { type Admission, admit } from "./admit.ts";
import type { MailLinkInput } from "./schema.ts";
import type { SignInOrigin } from "./sign-in.ts";
import { type MailLinkClosed, takeMailLink } from "./take-mail-link.ts";

/** Who came in by a link, and where they were going; empty: nowhere in particular. */
export type MailLinkAdmission = { admission: Admission; next: string };

/**
 * Lets in whoever holds a link that was mailed for signing in; it works once. The mailbox is one thing proven, no more.
 * Refuses: MailLinkClosed.
 */
export function signInByMailLink(
  { token }: MailLinkInput,
  { device, sampleAllowed }: Omit<SignInOrigin, "network">,
): Promise<Result<MailLinkAdmission, MailLinkClosed>> {
  return transact(async (tx): Promise<Result<MailLinkAdmission, MailLinkClosed>> => {
    const link = await takeMailLink(tx, "sign_in", { token, sampleAllowed });
    if (!link) return refuse({ kind: "MailLinkClosed" });
    const admission = await admit(tx, { accountId: link.accountId, device, way: "mail" });
    return ok({ admission, next: link.next });
  });
}
