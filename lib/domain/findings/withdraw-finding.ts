import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible, WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { endLastCall } from "./end-last-call.ts";
import { loadFindingFor } from "./load-finding-for.ts";
import type { WithdrawFindingInput } from "./schema.ts";
import type { FindingPlace } from "./types.ts";

/** Withdraws a finding for good; it stays readable with the reason, and nothing takes its place.
 *  Refuses: NotVisible, NotAllowed, WrongState (called, or gone already). */
export async function withdrawFinding(
  actor: SignedInActor,
  { findingId, reason }: WithdrawFindingInput,
): Promise<Result<FindingPlace, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<FindingPlace, NotVisible | NotAllowed | WrongState>> => {
    const loaded = await loadFindingFor(tx, actor, { findingId, verb: "withdraw" });
    if (!loaded.ok) return loaded;
    const { id, groupId, number, slug } = loaded.value;
    await endLastCall(tx, id);
    await tx.finding.update({ where: { id }, data: { state: "withdrawn", reason }, select: { id: true } });
    await recordFact(tx, actor, { kind: "FindingWithdrawn", groupId, subjectId: id });
    return ok({ number, group: slug });
  });
}
