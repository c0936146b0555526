import type { Actor } from "#lib/base/actor.ts";
import { chosenLanguage } from "#lib/base/languages.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { FactorChange } from "./types.ts";

const facts: Record<FactorChange, string> = {
  authenticatorAdded: "AuthenticatorAdded",
  authenticatorRemoved: "AuthenticatorRemoved",
  passkeyAdded: "PasskeyAdded",
  passkeyRemoved: "PasskeyRemoved",
  recoveryCodesMade: "RecoveryCodesMade",
  recoveryCodeUsed: "RecoveryCodeUsed",
  cleared: "FactorsCleared",
};

type Noted = { accountId: string; change: FactorChange; subjectId?: string };

/** Records that the factors of an account changed, and tells its owner by mail: whoever did it, they learn of it.
 *  @param noted `subjectId`: what changed, where it is not the account as such */
export async function noteChange(
  tx: Tx,
  actor: Actor,
  { accountId, change, subjectId }: Noted,
): Promise<void> {
  await recordFact(tx, actor, {
    kind: facts[change],
    subjectId: subjectId ?? accountId,
    detail: { accountId },
  });
  const { email, language, person } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, language: true, person: { select: { name: true } } },
  });
  const values = { name: person.name, change, link: `${settings().appUrl}/account/security` };
  await queueMail(tx, { to: email, ...mailText("factorsChanged", values, chosenLanguage(language)) });
}
