import { system } from "#lib/base/actor.ts";
import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { ok } from "#lib/base/result.ts";
import { db, transact } from "#lib/infra/db.ts";
import { loadRound } from "./load-round.ts";

/**
 * Writes down that rounds whose time is up are closed. They have been treated so since: this is for the account of what happened
 * and for whoever asks the tables. For the job that runs every few minutes, in any number of processes.
 * @returns how many were looked at
 */
export async function closeOverdueReviews(): Promise<number> {
  let looked = 0;
  for await (const { id } of inBatches(listOverdue)) {
    await transact(async (tx) => {
      await loadRound(tx, system, id);
      return ok();
    });
    looked += 1;
  }
  return looked;
}

function listOverdue({ after, atOnce }: Batch): Promise<{ id: string }[]> {
  return db.$queryRaw`
    select id from "ReviewRound" where state = 'open' and "closesAt" <= clock_timestamp() and id > ${after}::uuid
    order by id limit ${atOnce}`;
}
