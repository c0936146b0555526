import { readerTimeInWords } from "#lib/base/local-time.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
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

export type Reader = { personId: string; name: string; email: string; timeZone: string | null };

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
  for (const reader of readers)
    if (reader.personId !== except) await mailReader(tx, reader, { kind, commission, values });
}

type Telling = { kind: CommissionMail; to: Audience; values?: MailValues; except?: string | null };

/** Authors or moderators of a commission who are in the group and have an account that is not disabled. */
export async function listReaders(tx: Tx, commission: LoadedCommission, to: Audience): Promise<Reader[]> {
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
    select: { personId: true, email: true, timeZone: true, person: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return accounts.map(({ person, ...account }) => ({ ...account, name: person.name }));
}

/** Queues one mail of a commission. */
export async function mailReader(
  tx: Tx,
  reader: Reader,
  { kind, commission, values }: { kind: CommissionMail; commission: LoadedCommission; values: MailValues },
): Promise<void> {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? value : dayInWords(value, reader.timeZone),
  ]);
  const text = mailText(kind, {
    name: reader.name,
    group: commission.group.name,
    title: commission.title,
    days: daysInWords(commission, reader.timeZone),
    link: `${settings().appUrl}/workspace/${commission.group.slug}/papers/commissions/${commission.slug}`,
    ...Object.fromEntries(words),
  });
  await queueMail(tx, { to: reader.email, ...text });
}

/** Every day that is set, a line each. */
function daysInWords(commission: LoadedCommission, zone: string | null): string {
  const days = {
    answer: commission.state === "draft" || commission.state === "offered" ? commission.answerBy : null,
    outline: commission.outlineDueOn,
    draft: commission.draftDueOn,
    final: commission.dueOn,
  };
  const lines = Object.entries(days).flatMap(([milestone, day]) =>
    day ? [mailText("commissionDay", { milestone, due: dayInWords(day, zone) }).text] : [],
  );
  return lines.join("\n") || mailText("commissionDay", { milestone: "none", due: "" }).text;
}

/** A day, and when it is over: on the reader's clock where that is known, and in UTC. */
export function dayInWords(day: Date, zone: string | null): string {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }).format(day);
  return mailText("dayInWords", { day: words, end: readerTimeInWords(endOf(day), zone) }).text;
}
