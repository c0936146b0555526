import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { asReachable, type Reachable, reachableColumns } from "#lib/domain/accounts/list-reachable.ts";
import { keepMailEndings } from "#lib/domain/mail-settings/mail-ending.ts";
import { listMailChoices } from "#lib/domain/mail-settings/queries.ts";
import { noChoices, paceOf } from "#lib/domain/mail-settings/rules.ts";
import type { MailChoices, MailEnds } from "#lib/domain/mail-settings/types.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { queueMails } from "#lib/infra/mail.ts";
import { isStillNews } from "./decide-told.ts";
import { gatherLetters, type Letter, type News } from "./letters.ts";
import { loadTold } from "./load-told.ts";
import { mailOf } from "./notification-mail.ts";
import { tellings } from "./tellings.ts";
import { factColumns, toToldFacts } from "./told-facts.ts";
import { readBy } from "./told-subject.ts";

const peopleAtOnce = 200;

/**
 * Mails what is due: at once what has to be, the rest in one digest a person. What is due is claimed in the transaction that queues
 * its mails, so that it goes once, in however many processes this runs. Visibility is asked anew, and whether it is still
 * wanted; what is not is claimed and not mailed.
 * @returns how many mails
 */
export async function sendNotifications(now: Date): Promise<number> {
  let mails = 0;
  for (;;) {
    const sent = await transact((tx) => sendSome(tx, now));
    if (!sent.ok || sent.value === null) return mails;
    mails += sent.value;
  }
}

/** The mails of some hundred people. @returns null: nothing is due */
async function sendSome(tx: Tx, now: Date): Promise<Result<number | null>> {
  const claimed = await claim(tx, now);
  if (claimed.length === 0) return ok(null);
  const people = await loadPeople(tx, [...new Set(claimed.map(({ accountId }) => accountId))]);
  const news = await loadNews(tx, { claimed, people, now });
  const letters = gatherLetters(news);
  await queue(tx, letters);
  return ok(letters.length);
}

type Claimed = { id: bigint; accountId: string; factId: bigint; subjectId: string };

/** Locks the people's rows in one order, and skips those whom another process writes to. */
function claim(tx: Tx, now: Date): Promise<Claimed[]> {
  return tx.$queryRaw<Claimed[]>`
    with people as (
      select id from "Account" where id in (
        select distinct "accountId" from "Notification" where "dueAt" <= ${now} and "mailedAt" is null and "readAt" is null
        order by "accountId" limit ${peopleAtOnce}
      ) for no key update skip locked
    )
    update "Notification" set "mailedAt" = "dueAt", "dueAt" = null
    where "accountId" in (select id from people) and "dueAt" <= ${now} and "mailedAt" is null and "readAt" is null
    returning id, "accountId", "factId", "subjectId"`;
}

type Person = { reachable: Reachable; actor: SignedInActor; choices: MailChoices };

/** Those whose account is not disabled, as they are at this moment. */
async function loadPeople(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Person>> {
  const memberships = { where: { leftAt: null }, select: { groupId: true, role: true } } as const;
  const rows = await tx.account.findMany({
    where: { id: { in: [...accountIds] }, disabledAt: null },
    select: { ...reachableColumns, person: { select: { name: true, memberships } } },
  });
  const choices = await listMailChoices(tx, accountIds);
  return new Map(
    rows.map((row) => {
      const reachable = asReachable(row);
      const { accountId, personId, name } = reachable;
      const actor: SignedInActor = {
        ...{ kind: "member", accountId, personId, name, administrator: false },
        memberships: row.person.memberships,
      };
      return [accountId, { reachable, actor, choices: choices.get(accountId) ?? noChoices }];
    }),
  );
}

type Loading = { claimed: readonly Claimed[]; people: ReadonlyMap<string, Person>; now: Date };

/** What is still worth a mail, newest first. */
async function loadNews(tx: Tx, { claimed, people, now }: Loading): Promise<News[]> {
  const where = { id: { in: [...new Set(claimed.map(({ factId }) => factId))] } };
  const facts = toToldFacts(await tx.fact.findMany({ where, select: factColumns }));
  const factOf = new Map(facts.map((fact) => [fact.id, fact]));
  const subjects = await loadTold(tx, {
    ids: claimed.map(({ subjectId }) => subjectId),
    threads: facts.flatMap(({ detail }) => detail.thread ?? []),
    now,
  });
  const rows = await tx.notification.findMany({
    where: { id: { in: claimed.map(({ id }) => id) } },
    select: { id: true, accountId: true, kind: true, factId: true, subjectId: true, group: groupName },
    orderBy: { id: "desc" },
  });
  const names = await loadNames(
    tx,
    facts.flatMap(({ personId }) => personId ?? []),
  );
  return rows.flatMap((row) => {
    const [person, fact, told] = [
      people.get(row.accountId),
      factOf.get(row.factId),
      subjects.get(row.subjectId),
    ];
    if (!person || !fact || !told) return [];
    const subject = readBy(told, person.actor, fact.detail.round);
    if (!subject) return [];
    const telling = tellings[fact.kind];
    if (telling && !isStillNews(telling, subject, person.actor)) return [];
    const pace = paceNow(person, row);
    if (pace === "never") return [];
    const by = subject.isUnnamed ? null : (names.get(fact.personId ?? "") ?? null);
    return [{ to: person.reachable, kind: row.kind, group: row.group, subject, fact, by, pace } as News];
  });
}

const groupName = { select: { id: true, name: true } } as const;

function paceNow({ actor, choices }: Person, row: { kind: string; group: { id: string } }) {
  const membership = actor.memberships.find(({ groupId }) => groupId === row.group.id);
  const kind = row.kind as Parameters<typeof paceOf>[1]["kind"];
  return paceOf(choices, { kind, groupId: row.group.id, role: membership?.role ?? null });
}

async function loadNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(ids)] } };
  const people = await tx.person.findMany({ where, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function queue(tx: Tx, letters: readonly Letter[]): Promise<void> {
  const mails = [];
  for (const [ends, alike] of Map.groupBy(letters, (letter) => letter.ends)) {
    const tokens = await keepMailEndings(
      tx,
      ends as MailEnds,
      alike.map(({ to }) => to.accountId),
    );
    for (const letter of alike) mails.push(mailOf(letter, tokens.get(letter.to.accountId) ?? ""));
  }
  await queueMails(tx, mails);
}
