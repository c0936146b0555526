import { system } from "#lib/base/actor.ts";
import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { readLocked } from "./load-commission.ts";
import { isOver } from "./rules.ts";
import { tellOfCommission } from "./tell-of-commission.ts";

/**
 * Offers that nobody answered by the end of their day lapse, and the moderators are told. For the job that runs every few
 * minutes, in any number of processes: the commission's lock makes them take turns, and one lapses once.
 * @returns how many lapsed
 */
export async function lapseCommissions(): Promise<number> {
  let lapsed = 0;
  for await (const { id } of inBatches(listOver)) {
    const result = await lapse(id);
    if (result.ok && result.value) lapsed += 1;
  }
  return lapsed;
}

function listOver({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select "Commission".id from "Commission"
    join "WorkingGroup" on "WorkingGroup".id = "groupId" and "concludedAt" is null
    where state = 'offered' and "answerBy" < (clock_timestamp() at time zone 'UTC')::date
      and "Commission".id > ${after}::uuid
    order by "Commission".id limit ${atOnce}`;
}

function lapse(id: string): Promise<Result<boolean>> {
  return transact(async (tx): Promise<Result<boolean>> => {
    const commission = await readLocked(tx, id);
    if (commission?.state !== "offered" || commission.group.concludedAt) return ok(false);
    if (!isOver(commission.answerBy, await readClock(tx))) return ok(false);
    await tx.commission.update({ where: { id }, data: { state: "lapsed" }, select: { id: true } });
    await recordFact(tx, system, { kind: "CommissionLapsed", groupId: commission.groupId, subjectId: id });
    const values = { answer: "lapsed", by: "", note: "", hasNote: "no" };
    await tellOfCommission(tx, commission, { kind: "commissionAnswered", to: "moderators", values });
    return ok(true);
  });
}
