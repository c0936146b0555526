import type { Actor } from "#lib/base/actor.ts";
import { chosenLanguage } from "#lib/base/languages.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { endEntries } from "./end-entries.ts";

/**
 * Gives an account another password. Whatever let somebody in before ends, and the owner is told by mail.
 * @param by whoever holds a mailed link is a visitor
 * @param set `passwordHash`: as `hashPassword` made it. `deviceToken`: of the device that stays known; every other is forgotten
 */
export async function setPassword(
  tx: Tx,
  by: Actor,
  { accountId, passwordHash, deviceToken }: { accountId: string; passwordHash: string; deviceToken?: string },
): Promise<void> {
  const { email, language, person } = await tx.account.update({
    where: { id: accountId },
    data: { passwordHash },
    select: { email: true, language: true, person: { select: { name: true } } },
  });
  await endEntries(tx, accountId);
  const known = deviceToken ? [hashOf(deviceToken)] : [];
  await tx.knownDevice.deleteMany({ where: { accountId, tokenHash: { notIn: known } } });
  await recordFact(tx, by, { kind: "PasswordSet", subjectId: accountId });
  const values = { name: person.name, link: `${settings().appUrl}/sign-in/reset` };
  await queueMail(tx, { to: email, ...mailText("passwordChanged", values, chosenLanguage(language)) });
}
