import { readerTimeInWords } from "#lib/base/local-time.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMail } from "#lib/infra/mail.ts";
import { mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { LoadedLastCall } from "./load-last-call.ts";

/** What people are told of a last call. */
export type LastCallMail = "lastCallOpened" | "lastCallReminder" | "lastCallChanged";

/** Those of these people a mail about a last call can reach: they have an account that is not disabled. */
export async function listReachable(tx: Tx, personIds: readonly string[]): Promise<Reachable[]> {
  const accounts = await tx.account.findMany({
    where: { personId: { in: [...personIds] }, disabledAt: null },
    select: { personId: true, email: true, timeZone: true, person: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return accounts.map(({ person, ...account }) => ({ ...account, name: person.name }));
}

export type Reachable = { personId: string; name: string; email: string; timeZone: string | null };

/** A last call, and whom to tell of it. */
export type Telling = {
  finding: { number: number; groupId: string; slug: string };
  lastCall: LoadedLastCall;
  people: readonly Reachable[];
};

/**
 * Tells people that last calls wait for their answers, until when, and what happens without them: each one in one mail a
 * group, however many last calls there are. The mail holds the findings' numbers and links, and none of their words: what is
 * said in the group stays in it.
 * @returns how many mails
 */
export async function mailLastCalls(
  tx: Tx,
  kind: LastCallMail,
  tellings: readonly Telling[],
): Promise<number> {
  let mails = 0;
  for (const ofGroup of Map.groupBy(tellings, ({ finding }) => finding.groupId).values())
    mails += await mailOfGroup(
      tx,
      kind,
      ofGroup.toSorted((one, other) => one.finding.number - other.finding.number),
    );
  return mails;
}

async function mailOfGroup(tx: Tx, kind: LastCallMail, tellings: readonly Telling[]): Promise<number> {
  const id = tellings[0]?.finding.groupId ?? "";
  const group = await tx.workingGroup.findUniqueOrThrow({ where: { id }, select: { name: true } });
  const told = new Map(tellings.flatMap(({ people }) => people.map((person) => [person.personId, person])));
  for (const [personId, person] of told) {
    const theirs = tellings.filter(({ people }) => people.some((one) => one.personId === personId));
    await queueMail(tx, { to: person.email, ...wordsFor(kind, { person, group: group.name, theirs }) });
  }
  return told.size;
}

type Addressed = { person: Reachable; group: string; theirs: readonly Telling[] };

function wordsFor(kind: LastCallMail, { person, group, theirs }: Addressed) {
  const entries = theirs.map((telling) => entryOf(telling, person));
  const [first] = entries;
  const addressed = { name: person.name, group };
  if (first && entries.length === 1) return mailText(kind, { ...addressed, ...first });
  const list = entries
    .map((entry) => mailText("lastCallEntry", entry))
    .map(({ subject, text }) => `${subject}\n${text}`);
  return mailText("lastCalls", {
    ...addressed,
    kind,
    count: String(entries.length),
    list: list.join("\n\n"),
  });
}

function entryOf({ finding, lastCall }: Telling, { timeZone }: Reachable): Record<string, string> {
  return {
    number: String(finding.number),
    closes: readerTimeInWords(lastCall.closesAt, timeZone),
    silence: lastCall.silence ? "yes" : "no",
    link: `${settings().appUrl}/workspace/${finding.slug}/findings/${finding.number}`,
  };
}
