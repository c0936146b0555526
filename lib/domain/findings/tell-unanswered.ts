import { localTimeInWords } from "#lib/base/local-time.ts";
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

/**
 * Tells people, each in a mail of their own, that a last call waits for their answer, until when, and what happens without
 * it. The mail holds the finding's number and a link, and none of its words: what is said in the group stays in it.
 */
export async function mailLastCall(
  tx: Tx,
  kind: LastCallMail,
  {
    findingId,
    lastCall,
    people,
  }: { findingId: string; lastCall: LoadedLastCall; people: readonly Reachable[] },
): Promise<void> {
  const { number, group } = await tx.finding.findUniqueOrThrow({
    where: { id: findingId },
    select: { number: true, group: { select: { slug: true, name: true } } },
  });
  const link = `${settings().appUrl}/workspace/${group.slug}/findings/${number}`;
  const silence = lastCall.silence ? "yes" : "no";
  for (const { email, name, timeZone } of people) {
    const closes = inWords(lastCall.closesAt, timeZone);
    const values = { name, number: String(number), group: group.name, closes, silence, link };
    await queueMail(tx, { to: email, ...mailText(kind, values) });
  }
}

/** On the reader's clock where that is known, and in UTC. */
function inWords(at: Date, timeZone: string | null): string {
  const zones = timeZone && timeZone !== "UTC" ? [timeZone, "UTC"] : ["UTC"];
  return zones.map((zone) => localTimeInWords(at, zone)).join(" · ");
}
