import { readerTimeInWords } from "#lib/base/local-time.ts";
import type { Reachable } from "#lib/domain/accounts/list-reachable.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail, mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import { isLate, lateFrom } from "./rules.ts";
import type { Obligation } from "./types.ts";

/** What nobody reads to its end does not go into a mail; the page has all of it. */
const mostEntries = 40;

type Mailing = {
  group: { name: string };
  mailed: readonly (Reachable & { unsubscribe: string })[];
  obligations: readonly Obligation[];
  now: Date;
};

/**
 * Tells each of these people in one mail all they owe the group, what closes first on top, with links, and until when on their
 * own clock. Findings by number alone, and what waits for publication without its title: what is said in the group stays in it.
 */
export async function mailObligations(tx: Tx, { group, mailed, obligations, now }: Mailing): Promise<void> {
  const byPerson = Map.groupBy(obligations, ({ personId }) => personId);
  const mails = mailed.map((person) => {
    const theirs = byPerson.get(person.personId) ?? [];
    const list = theirs.slice(0, mostEntries).map((obligation) => entryOf(obligation, person, now));
    const values = {
      name: person.name,
      group: group.name,
      count: String(theirs.length),
      list: list.join("\n\n"),
      more: String(theirs.length - list.length),
      link: `${settings().appUrl}/workspace`,
    };
    return chosenMail(person, "owing", values);
  });
  await queueMails(tx, mails);
}

function entryOf(obligation: Obligation, person: Reachable, now: Date): string {
  const { kind, title, number, count, path, lastCall } = obligation;
  const values = {
    kind,
    title,
    number: String(number),
    count: String(count),
    late: isLate(obligation, now) ? "yes" : "no",
    due: lateFrom(obligation) ? "yes" : "no",
    until: untilOf(obligation, person),
    silence: lastCall?.silence ? "yes" : "no",
    link: `${settings().appUrl}${path}`,
  };
  const { subject, text } = mailText("owingEntry", values, person.language);
  return `${subject}\n${text}`;
}

/** On the reader's clock where that is known, and in UTC; a day is over at the end of it in UTC. */
function untilOf(obligation: Obligation, reader: Reachable): string {
  const until = lateFrom(obligation);
  if (!until) return "";
  // The last minute of the day, so that its date is the day that was set.
  const at = obligation.dueAt ?? new Date(until.getTime() - 60_000);
  return readerTimeInWords(at, reader);
}
