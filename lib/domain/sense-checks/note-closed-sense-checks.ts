import { system } from "#lib/base/actor.ts";
import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { ok } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db, transact } from "#lib/infra/db.ts";

/** Records, once, that a sense-check has closed; nothing depends on it. @returns how many were noted */
export async function noteClosedSenseChecks(): Promise<number> {
  let noted = 0;
  for await (const closed of inBatches(listClosed)) if (await noteClosed(closed)) noted += 1;
  return noted;
}

function listClosed({ after, atOnce }: Batch): Promise<{ id: string; groupId: string }[]> {
  return db.$queryRaw`
    select s.id::text, s."groupId"::text from "SenseCheck" s
    where s."closesAt" <= clock_timestamp() and s.id > ${after}::uuid
      and not exists (select from "Fact" f where f."subjectId" = s.id and f.kind = 'SenseCheckClosed')
    order by s.id limit ${atOnce}`;
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
