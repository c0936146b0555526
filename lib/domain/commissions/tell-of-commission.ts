import { regional } from "#lib/base/format-day.ts";
import { firstLanguage, type Reader } from "#lib/base/languages.ts";
import { readerTimeInWords } from "#lib/base/local-time.ts";
import { asReachable, type Reachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail, mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { LoadedCommission } from "./load-commission.ts";
import { endOf } from "./rules.ts";

/** What people are told of a commission. */
export type CommissionMail =
  | "commissionOffered"
  | "commissionAmended"
  | "commissionAnswered"
  | "commissionCancelled"
  | "extensionRequested"
  | "extensionAnswered"
  | "milestoneReminder";

/** Who is told. Nobody who left the group is. */
export type Audience = "authors" | "moderators";

/** Words that fill a mail's placeholders; a day is told on the reader's clock. */
export type MailValues = Record<string, string | Date>;

/**
 * Tells the authors or the moderators of a commission by mail. Every mail names the days of the commission and leads to its
 * page. Whoever did what is told of need not hear of it.
 * @param except id of a person who is not told; null: everybody is
 */
export async function tellOfCommission(
  tx: Tx,
  commission: LoadedCommission,
  { kind, to, values = {}, except = null }: Telling,
): Promise<void> {
  const readers = await listReaders(tx, commission, to);
  const others = readers.filter(({ personId }) => personId !== except);
  const told = await chooseMailed(tx, others, { kind: "asked", groupId: commission.groupId });
  await queueMails(
    tx,
    told.map((reader) => mailTo(reader, { kind, commission, values })),
  );
}

type Telling = { kind: CommissionMail; to: Audience; values?: MailValues; except?: string | null };

/** Authors or moderators of a commission who are in the group and have an account that is not disabled. */
export async function listReaders(tx: Tx, commission: LoadedCommission, to: Audience): Promise<Reachable[]> {
  const authorIds = commission.authors.map(({ personId }) => personId);
  const membership = { groupId: commission.groupId, leftAt: null };
  const accounts = await tx.account.findMany({
    where: {
      disabledAt: null,
      ...(to === "authors" ? { personId: { in: authorIds } } : {}),
      person: {
        memberships: { some: to === "authors" ? membership : { ...membership, role: "moderator" } },
      },
    },
    select: reachableColumns,
    orderBy: { id: "asc" },
  });
  return accounts.map(asReachable);
}

/** The mail of a commission to one of its readers. */
export function mailTo(
  reader: Reachable & { unsubscribe: string },
  { kind, commission, values }: { kind: CommissionMail; commission: LoadedCommission; values: MailValues },
) {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? value : dayInWords(value, reader),
  ]);
  const told = {
    name: reader.name,
    group: commission.group.name,
    title: commission.title,
    days: daysInWords(commission, reader),
    link: `${settings().appUrl}/workspace/${commission.group.slug}/papers/commissions/${commission.slug}`,
    ...Object.fromEntries(words),
  };
  return chosenMail(reader, kind, told);
}

/** Every day that is set, a line each. */
function daysInWords(commission: LoadedCommission, reader: Reader): string {
  const days = {
    answer: commission.state === "draft" || commission.state === "offered" ? commission.answerBy : null,
    outline: commission.outlineDueOn,
    draft: commission.draftDueOn,
    final: commission.dueOn,
  };
  const line = (milestone: string, due: string) =>
    mailText("commissionDay", { milestone, due }, reader.language).text;
  const lines = Object.entries(days).flatMap(([milestone, day]) =>
    day ? [line(milestone, dayInWords(day, reader))] : [],
  );
  return lines.join("\n") || line("none", "");
}

/** A day, and when it is over: on the reader's clock where that is known, and in UTC. */
export function dayInWords(day: Date, reader: Reader): string {
  const locale = regional(reader.language ?? firstLanguage);
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(day);
  const values = { day: words, end: readerTimeInWords(endOf(day), reader) };
  return mailText("dayInWords", values, reader.language).text;
}
