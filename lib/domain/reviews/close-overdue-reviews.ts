import { system } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { db, transact } from "#lib/infra/db.ts";
import { loadRound } from "./load-round.ts";

const atOnce = 500;

/**
 * Writes down that rounds whose time is up are closed. They have been treated so since: this is for the account of what happened
 * and for whoever asks the tables. For the job that runs every few minutes, in any number of processes.
 * @returns how many were looked at
 */
export async function closeOverdueReviews(): Promise<number> {
  const overdue = await db.$queryRaw<{ id: string }[]>`
    select id from "ReviewRound" where state = 'open' and "closesAt" <= clock_timestamp()
    order by "closesAt" limit ${atOnce}`;
  for (const { id } of overdue)
    await transact(async (tx) => {
      await loadRound(tx, system, id);
      return ok();
    });
  return overdue.length;
}
