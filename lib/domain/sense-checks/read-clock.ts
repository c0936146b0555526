import { db, type Tx } from "#lib/infra/db.ts";

/** The database's clock at this moment, not at the beginning of the transaction. */
export async function readClock(tx: Tx = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error("The database did not say what time it is");
  return row.now;
}
