import { readerTimeInWords } from "#lib/base/local-time.ts";
import type { Reachable } from "#lib/domain/accounts/list-reachable.ts";
import { chooseMailed } from "#lib/domain/mail-settings/choose-mailed.ts";
import type { Tx } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { chosenMail, mailText } from "#lib/infra/mail-text.ts";
import { settings } from "#lib/infra/settings.ts";
import type { LoadedLastCall } from "./load-last-call.ts";

/** What people are told of a last call. */
export type LastCallMail = "lastCallOpened" | "lastCallReminder" | "lastCallChanged";

/** A last call, and whom to tell of it. */
export type Telling = {
  finding: { number: number; groupId: string; slug: string };
  lastCall: LoadedLastCall;
  people: readonly Reachable[];
};

/**
 * Tells people that last calls wait for their answers, until when, and what happens without them: each one in one mail a
 * group, however many last calls there are. The mail holds the findings' numbers and links, and none of their words: what is
 * said in the group stays in it. Where silence is taken as consent, nobody is spared the mail that says so.
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
  const people = new Map(tellings.flatMap((telling) => telling.people.map((one) => [one.personId, one])));
  const reminds = kind === "lastCallReminder";
  const chosen = await chooseMailed(tx, [...people.values()], { kind: "asked", groupId: id, reminds });
  const endings = new Map(chosen.map(({ personId, unsubscribe }) => [personId, unsubscribe]));
  const mails = [...people].flatMap(([personId, person]) => {
    const unsubscribe = endings.get(personId) ?? null;
    const theirs = tellings
      .filter((telling) => telling.people.some((one) => one.personId === personId))
      .filter(({ lastCall }) => unsubscribe !== null || lastCall.silence);
    if (theirs.length === 0) return [];
    return [letterOf(kind, { person: { ...person, unsubscribe }, group: group.name, theirs })];
  });
  await queueMails(tx, mails);
  return mails.length;
}

type Addressed = {
  person: Reachable & { unsubscribe: string | null };
  group: string;
  theirs: readonly Telling[];
};

function letterOf(kind: LastCallMail, { person, group, theirs }: Addressed) {
  const entries = theirs.map((telling) => entryOf(telling, person));
  const [first] = entries;
  const addressed = { name: person.name, group };
  if (first && entries.length === 1) return chosenMail(person, kind, { ...addressed, ...first });
  const list = entries
    .map((entry) => mailText("lastCallEntry", entry, person.language))
    .map(({ subject, text }) => `${subject}\n${text}`);
  const values = { ...addressed, kind, count: String(entries.length), list: list.join("\n\n") };
  return chosenMail(person, "lastCalls", values);
}

function entryOf({ finding, lastCall }: Telling, reader: Reachable): Record<string, string> {
  return {
    number: String(finding.number),
    closes: readerTimeInWords(lastCall.closesAt, reader),
    silence: lastCall.silence ? "yes" : "no",
    link: `${settings().appUrl}/workspace/${finding.slug}/findings/${finding.number}`,
  };
}
