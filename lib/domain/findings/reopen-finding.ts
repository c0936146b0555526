import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible, WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFindingFor } from "./load-finding-for.ts";
import type { ReopenFindingInput } from "./schema.ts";

/** Takes a deferred finding up again; the call that deferred it stays in its history, and positions stand as they stood.
 *  Refuses: NotVisible, NotAllowed, WrongState (it is not deferred). */
export async function reopenFinding(
  actor: SignedInActor,
  { findingId }: ReopenFindingInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const loaded = await loadFindingFor(tx, actor, { findingId, verb: "reopen" });
    if (!loaded.ok) return loaded;
    const finding = loaded.value;
    await tx.finding.update({
      where: { id: finding.id },
      data: { state: "in_discussion", lastCallClosesAt: null },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "FindingReopened",
      groupId: finding.groupId,
      subjectId: finding.id,
    });
    return ok();
  });
}
