import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type NotFresh, requireFresh } from "#lib/domain/accounts/require-fresh.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { keptDays } from "#lib/domain/institution/kept-days.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";

export type RequestExportRefusal = NotFresh | { kind: "ExportWaiting" };

/** The name of the job that makes an export. */
export const makeExportTask = "make-data-export";

/**
 * Somebody asks for a copy of what is theirs; a job makes it.
 * @param token of the sign-in the request came with
 * Refuses: NotFresh, ExportWaiting (one is being made).
 */
export async function requestExport(
  actor: SignedInActor,
  token: string,
): Promise<Result<{ id: string }, RequestExportRefusal>> {
  return transact(async (tx): Promise<Result<{ id: string }, RequestExportRefusal>> => {
    await tx.$queryRaw`select id from "Account" where id = ${actor.accountId}::uuid for no key update`;
    const fresh = await requireFresh(actor, token, tx);
    if (!fresh.ok) return fresh;
    const { accountId } = actor;
    if ((await tx.dataExport.count({ where: { accountId, state: "waiting" } })) > 0)
      return refuse({ kind: "ExportWaiting" });
    const days = await keptDays(tx, "exports");
    const expiresAt = new Date((await readClock(tx)).getTime() + days * 86_400_000);
    const row = await tx.dataExport.create({ data: { accountId, expiresAt }, select: { id: true } });
    const payload = JSON.stringify({ exportId: row.id });
    await tx.$executeRaw`SELECT graphile_worker.add_job(${makeExportTask}, ${payload}::json)`;
    await recordFact(tx, actor, { kind: "DataExportRequested", subjectId: actor.accountId });
    return ok(row);
  });
}
