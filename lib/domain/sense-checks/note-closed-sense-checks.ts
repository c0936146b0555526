import { system } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db, transact } from "#lib/infra/db.ts";

const atOnce = 200;

/** Records, once, that a sense-check has closed; nothing depends on it. @returns how many were noted */
export async function noteClosedSenseChecks(): Promise<number> {
  const closed = await db.$queryRaw<{ id: string; groupId: string }[]>`
    select s.id::text, s."groupId"::text from "SenseCheck" s
    where s."closesAt" <= clock_timestamp()
      and not exists (select from "Fact" f where f."subjectId" = s.id and f.kind = 'SenseCheckClosed')
    order by s."closesAt", s.id limit ${atOnce}`;
  const noted = await Promise.all(closed.map(noteClosed));
  return noted.filter(Boolean).length;
}

/** Locks it, so that two processes do not both. */
async function noteClosed({ id, groupId }: { id: string; groupId: string }): Promise<boolean> {
  const result = await transact(async (tx) => {
    await tx.$queryRaw`select id from "SenseCheck" where id = ${id}::uuid for update`;
    const known = await tx.fact.count({ where: { subjectId: id, kind: "SenseCheckClosed" } });
    if (known === 0) await recordFact(tx, system, { kind: "SenseCheckClosed", groupId, subjectId: id });
    return ok(known === 0);
  });
  return result.ok && result.value;
}
