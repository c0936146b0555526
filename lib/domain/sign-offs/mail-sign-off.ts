import { readerTimeInWords } from "#lib/base/local-time.ts";
import { listReachable } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";

/** What those who are asked to sign are told. */
export type SignOffMail =
  | "signOffOpened"
  | "signOffReminder"
  | "signOffMoved"
  | "signOffVoided"
  | "signOffApproved";

export type SignOffTelling = {
  groupId: string;
  personIds: readonly string[];
  /** Null: until it is approved or voided. */
  closesAt: Date | null;
  /** Why it was voided. */
  reason?: string;
};

/**
 * Tells members of a round, each in a mail of their own. It holds the group's name, a link and times, and nothing of the text:
 * mail is read by others too. A reason is said in the moderator's words.
 * @returns how many mails
 */
export async function mailSignOff(tx: Tx, kind: SignOffMail, telling: SignOffTelling): Promise<number> {
  const people = await chooseMailed(tx, await listReachable(tx, telling.personIds), {
    kind: "asked",
    groupId: telling.groupId,
    reminds: kind === "signOffReminder",
  });
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: telling.groupId },
    select: { name: true, slug: true },
  });
  const link = `${settings().appUrl}/workspace/${group.slug}/report/sign-off`;
  const mails = people.map(({ name, ...reader }) => {
    const closes = telling.closesAt ? readerTimeInWords(telling.closesAt, reader) : "";
    const values = { name, group: group.name, closes, link, reason: telling.reason ?? "" };
    return chosenMail(reader, kind, values);
  });
  await queueMails(tx, mails);
  return mails.length;
}
