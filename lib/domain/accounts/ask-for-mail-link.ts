import type { Language } from "#lib/base/languages.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { limitMailLinks } from "./limit-mail-links.ts";
import type { TooManyAttempts } from "./limit-tries.ts";
import { landing } from "./rules.ts";
import type { AskForMailLinkInput } from "./schema.ts";
import type { SignInOrigin } from "./sign-in.ts";
import type { MailLinkOrder, MailLinkPurpose } from "./types.ts";

/** The name of the job that writes the mail. */
export const sendMailLinkTask = "send-mail-link";

/**
 * Somebody wants a link by mail to sign in with, or to choose a new password. Whether there is such an account is looked up
 * by a job, so that known and unknown addresses get the same answer after the same work.
 * @param from `language`: of the page
 * Refuses: TooManyAttempts (from this network).
 */
export async function askForMailLink(
  purpose: MailLinkPurpose,
  { email, next }: AskForMailLinkInput,
  { language, ...from }: Omit<SignInOrigin, "device"> & { language: Language | null },
): Promise<Result<undefined, TooManyAttempts>> {
  const decided = await limitMailLinks({ email, network: from.network, deviceToken: from.deviceToken });
  if (decided === "refuse") return refuse({ kind: "TooManyAttempts" });
  if (decided === "stay silent") return ok();
  const order = { purpose, email, next: next ? landing(next) : "", language };
  return transact(async (tx) => {
    await queueOrder(tx, { ...order, sampleAllowed: from.sampleAllowed });
    return ok();
  });
}

/** What cannot be sent within an hour is of no use any more. */
async function queueOrder(tx: Tx, order: MailLinkOrder): Promise<void> {
  const payload = JSON.stringify(order);
  await tx.$executeRaw`SELECT graphile_worker.add_job(${sendMailLinkTask}, ${payload}::json, max_attempts => 8)`;
}
