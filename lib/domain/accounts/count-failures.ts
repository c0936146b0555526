import { system } from "#lib/base/actor.ts";
import { ok } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { institutionId } from "#lib/domain/institution/types.ts";
import { transact } from "#lib/infra/db.ts";
import { failureWindowMs } from "./rules.ts";

/**
 * Records how many tries to sign in failed in the quarter of an hour before this one, of how many addresses and networks; of which
 * ones is recorded nowhere. Once for each quarter, however often it is asked.
 * @param now a moment of the quarter that has begun since
 */
export async function countFailures(now: Date): Promise<void> {
  const until = new Date(Math.floor(now.getTime() / failureWindowMs) * failureWindowMs);
  const from = new Date(until.getTime() - failureWindowMs);
  await transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('colloquy failures', 0))`;
    const [counted] = await tx.$queryRaw<{ tries: number; addresses: number; networks: number }[]>`
      select count(*)::int AS tries, count(DISTINCT "emailHash")::int AS addresses,
        count(DISTINCT "networkHash")::int AS networks
      from "SignInFailure" where at >= ${from} and at < ${until}`;
    const fact = { kind: "SignInsFailed", subjectId: institutionId };
    const quarter = until.toISOString();
    const isKnown = await tx.fact.count({ where: { ...fact, detail: { path: ["until"], equals: quarter } } });
    if (!counted || counted.tries === 0 || isKnown > 0) return ok();
    await recordFact(tx, system, { ...fact, detail: { ...counted, until: quarter } });
    return ok();
  });
}
