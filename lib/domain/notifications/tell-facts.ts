import { ok, type Result } from "#lib/base/result.ts";
import { listMailChoices } from "#lib/domain/mail-settings/queries.ts";
import { dueAt, noChoices, paceOf } from "#lib/domain/mail-settings/rules.ts";
import type { MailChoices } from "#lib/domain/mail-settings/types.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { decideTold, isUnnamedFact, type Told, type ToldFact, toldTime } from "./decide-told.ts";
import { type Hearer, listHearers } from "./list-hearers.ts";
import { loadTold } from "./load-told.ts";
import { type FactRow, factColumns, toToldFacts } from "./told-facts.ts";
import { readBy, type ToldSubject } from "./told-subject.ts";

/** Facts that are told in one transaction, which has to be short. */
const atOnce = 50;

/**
 * Tells people of what was recorded since: each whom a fact concerns gets a notification of it, once, however many processes
 * do this. The number of statements depends neither on how many members there are nor on how many facts.
 * @returns how many facts were looked at; as many as can be at once: there may be more
 */
export async function tellFacts(): Promise<{ looked: number; mayBeMore: boolean }> {
  const told = await transact(async (tx): Promise<Result<number>> => {
    const rows = await takeUntold(tx);
    if (rows.length > 0) await tellOf(tx, toToldFacts(rows));
    return ok(rows.length);
  });
  const looked = told.ok ? told.value : 0;
  return { looked, mayBeMore: looked === atOnce };
}

/** What another process has in hand is left to it. */
async function takeUntold(tx: Tx): Promise<FactRow[]> {
  const taken = await tx.$queryRaw<{ factId: bigint }[]>`
    delete from "UntoldFact" where "factId" in (
      select "factId" from "UntoldFact" order by "factId" limit ${atOnce} for update skip locked
    ) returning "factId"`;
  if (taken.length === 0) return [];
  return tx.fact.findMany({
    where: { id: { in: taken.map(({ factId }) => factId) } },
    select: factColumns,
    orderBy: { id: "asc" },
  });
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
