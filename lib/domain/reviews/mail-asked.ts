import { readerTimeInWords } from "#lib/base/local-time.ts";
import { listReachable } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { LoadedRound } from "./load-round.ts";

/** What people are told of a round that asks them. */
export type ReviewMail = "reviewOpened" | "reviewReminder" | "reviewExtended";

export type MailedRound = Pick<LoadedRound, "id" | "groupId" | "slug" | "of"> & { closesAt: Date };

/**
 * Tells people that a text waits for their comments, and until when. The mail names the group and holds a link; the text's title
 * and words stay in the group.
 * @param asked whoever has no account, or a disabled one, cannot be reached
 * @returns how many mails
 */
export async function mailAsked(
  tx: Tx,
  kind: ReviewMail,
  { round, asked }: { round: MailedRound; asked: readonly { personId: string; apart: boolean }[] },
): Promise<number> {
  const apart = new Set(asked.filter((one) => one.apart).map(({ personId }) => personId));
  const [group, people] = await Promise.all([
    tx.workingGroup.findUniqueOrThrow({ where: { id: round.groupId }, select: { name: true } }),
    listReachable(
      tx,
      asked.map(({ personId }) => personId),
    ),
  ]);
  const told = await chooseMailed(tx, people, {
    kind: "asked",
    groupId: round.groupId,
    reminds: kind === "reviewReminder",
  });
  const mails = told.map(({ personId, name, ...reader }) => {
    const values = {
      name,
      group: group.name,
      what: round.of.kind,
      closes: readerTimeInWords(round.closesAt, reader),
      link: settings().appUrl + reviewPath(round, apart.has(personId)),
    };
    return chosenMail(reader, kind, values);
  });
  await queueMails(tx, mails);
  return mails.length;
}

/** Where somebody reads a round: members in their group, people from outside at an address of its own. */
export function reviewPath(
  { id, slug, of }: Pick<MailedRound, "id" | "slug" | "of">,
  outside: boolean,
): string {
  if (outside) return `/reviews/${id}`;
  return `/workspace/${slug}/${of.kind === "paper" ? `papers/${of.slug}` : "report"}/review`;
}
