import { db, type Tx } from "./db.ts";

/** What the database's clock shows now; not when the transaction began, which may have waited for a lock since. */
export async function readClock(tx: Pick<Tx, "$queryRaw"> = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error("The database told no time");
  return row.now;
}
