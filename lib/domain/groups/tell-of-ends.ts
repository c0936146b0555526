import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db, type Tx, transact } from "#lib/infra/db.ts";
import { mailOfEnd } from "./mail-of-end.ts";
import { toldBeforeMs } from "./rules.ts";

/**
 * Tells members whose membership ends within a week, and the moderators, who may have it end later. For the job that runs every
 * few minutes, in any number of processes: that they were told is noted first, and nobody is told twice of one day.
 * @returns of how many
 */
export async function tellOfEnds(): Promise<number> {
  let told = 0;
  for await (const { id } of inBatches(listEnding)) {
    const result = await transact((tx) => tell(tx, id));
    told += result.ok ? result.value : 0;
  }
  return told;
}

function listEnding({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select id from "Member"
    where "leftAt" is null and "endToldAt" is null and "endsAt" > clock_timestamp()
      and "endsAt" <= clock_timestamp() + make_interval(secs => ${toldBeforeMs / 1000}) and id > ${after}::uuid
    order by id limit ${atOnce}`;
}

async function tell(tx: Tx, id: string): Promise<Result<number>> {
  const noted = await tx.member.updateMany({
    where: { id, leftAt: null, endToldAt: null, endsAt: { not: null } },
    data: { endToldAt: new Date() },
  });
  if (noted.count === 0) return ok(0);
  const { endsAt, ...member } = await tx.member.findUniqueOrThrow({
    where: { id },
    select: { personId: true, endsAt: true, group: { select: { id: true, slug: true, name: true } } },
  });
  if (endsAt) await mailOfEnd(tx, "ending", { ...member, endsAt });
  return ok(1);
}
