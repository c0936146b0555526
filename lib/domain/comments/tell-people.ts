import type { SignedInActor } from "#lib/base/actor.ts";
import { asReachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { CommentedText } from "./find-commented-text.ts";

/** What somebody is told of. */
export type CommentMail = "commentMentioned" | "commentAssigned";

/**
 * Tells people, each in one mail, that a comment asks something of them; never who did it. The mail holds a link and
 * none of the words: what is said in the group stays in it.
 * @param personIds people who may read the comment
 */
export async function tellPeople(
  tx: Tx,
  actor: SignedInActor,
  mail: { kind: CommentMail; personIds: readonly string[]; text: CommentedText; number: number },
): Promise<void> {
  const accounts = await tx.account.findMany({
    where: {
      personId: { in: mail.personIds.filter((id) => id !== actor.personId) },
      disabledAt: null,
    },
    select: reachableColumns,
    orderBy: { id: "asc" },
  });
  const { title, path, groupId } = mail.text;
  const told = await chooseMailed(tx, accounts.map(asReachable), { kind: "mentions", groupId });
  const link = `${settings().appUrl}${path}?comment=${mail.number}`;
  const mails = told.map((reader) =>
    chosenMail(reader, mail.kind, { name: reader.name, by: actor.name, title, link }),
  );
  await queueMails(tx, mails);
}
