import { ok } from "#lib/base/result.ts";
import { listMailChoices } from "#lib/domain/mail-settings/queries.ts";
import { dueAt, noChoices, paceOf } from "#lib/domain/mail-settings/rules.ts";
import type { MailChoices } from "#lib/domain/mail-settings/types.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { decideTold, isUnnamedFact, type Told, type ToldFact, toldTime } from "./decide-told.ts";
import { type Hearer, listHearers } from "./list-hearers.ts";
import { loadTold } from "./load-told.ts";
import { factColumns, toToldFacts } from "./told-facts.ts";
import { readBy, type ToldSubject } from "./told-subject.ts";
import { atOnce, listUntold, putAside, takeOne, takeUntold } from "./untold-facts.ts";

/**
 * Tells people of what was recorded since: each whom a fact concerns gets a notification of it, once, however many processes
 * do this. The number of statements depends neither on how many members there are nor on how many facts. A fact that cannot be told is
 * put aside for a while, and the others are told without it.
 * @returns how many facts were looked at; as many as can be at once: there may be more
 * Throws: when the database does not answer; nothing is lost then.
 */
export async function tellFacts(): Promise<{ looked: number; mayBeMore: boolean }> {
  const looked = await tellTogether().catch(tellApart);
  return { looked, mayBeMore: looked === atOnce };
}

async function tellTogether(): Promise<number> {
  const told = await transact(async (tx) => ok(await tellTaken(tx, await takeUntold(tx))));
  return told.ok ? told.value : 0;
}

/** Something among them cannot be told: each has a transaction of its own, so that the others are. */
async function tellApart(): Promise<number> {
  const ids = await listUntold();
  for (const factId of ids) {
    const telling = transact(async (tx) => ok(await tellTaken(tx, await takeOne(tx, factId))));
    await telling.catch((error) => putAside(factId, error));
  }
  return ids.length;
}

/** @returns how many they are */
async function tellTaken(tx: Tx, ids: readonly bigint[]): Promise<number> {
  if (ids.length === 0) return 0;
  const where = { id: { in: [...ids] } };
  const rows = await tx.fact.findMany({ where, select: factColumns, orderBy: { id: "asc" } });
  await tellOf(tx, toToldFacts(rows));
  return ids.length;
}

/** What lies further back when it comes to be told is no news any more. */
const newsMs = 14 * 86_400_000;

async function tellOf(tx: Tx, facts: readonly ToldFact[]): Promise<void> {
  const now = await readClock(tx);
  const news = facts.filter(({ at }) => now.getTime() - at.getTime() < newsMs);
  const subjects = await loadTold(tx, {
    ids: news.map(({ subjectId }) => subjectId),
    threads: news.flatMap(({ detail }) => detail.thread ?? []),
    now,
  });
  const hearers = await listHearers(tx, news, [...subjects.values()]);
  const choices = await listMailChoices(
    tx,
    hearers.map(({ actor }) => actor.accountId),
  );
  const rows = news.flatMap((fact) => {
    const subject = subjects.get(fact.subjectId);
    if (!subject) return [];
    return hearers
      .filter(({ groupId }) => groupId === fact.groupId)
      .flatMap((hearer) => {
        const read = readBy(subject, hearer.actor, fact.detail.round);
        const told = read && decideTold(fact, read, hearer.actor);
        const chosen = choices.get(hearer.actor.accountId) ?? noChoices;
        return told ? [toRow({ fact, subject: read, hearer, told, choices: chosen, now })] : [];
      });
  });
  if (rows.length > 0) await write(tx, rows);
}

type Telling = {
  fact: ToldFact;
  subject: ToldSubject;
  hearer: Hearer;
  told: Told;
  choices: MailChoices;
  now: Date;
};

function toRow({ fact, subject, hearer, told, choices, now }: Telling) {
  const { groupId, role, timeZone } = hearer;
  const pace = paceOf(choices, { kind: told.kind, groupId, role });
  const isMailed = told.mailed === "always" || (told.mailed === "if_at_once" && pace === "at_once");
  const due = isMailed ? null : dueAt(pace, { now, timeZone, digestHour: choices.digestHour });
  return {
    accountId: hearer.actor.accountId,
    groupId,
    kind: told.kind,
    factId: String(fact.id),
    subjectId: subject.id,
    at: toldTime(fact, subject),
    // At which moment it was done can tell who was there to do it.
    dueAt: due && isUnnamedFact(fact, subject) ? endOfHour(due) : due,
    mailedAt: isMailed ? toldTime(fact, subject) : null,
  };
}

const hourMs = 3_600_000;
const endOfHour = (at: Date) => new Date(Math.ceil(at.getTime() / hourMs) * hourMs);

async function write(tx: Tx, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  await tx.$executeRaw`
    insert into "Notification" ("accountId", "groupId", kind, "factId", "subjectId", at, "dueAt", "mailedAt")
    select "accountId", "groupId", kind, "factId", "subjectId", at, "dueAt", "mailedAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      "accountId" uuid, "groupId" uuid, kind text, "factId" bigint, "subjectId" uuid,
      at timestamptz, "dueAt" timestamptz, "mailedAt" timestamptz
    )
    on conflict ("accountId", "factId") do nothing`;
}
