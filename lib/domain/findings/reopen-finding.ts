import type { SignedInActor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFinding } from "./load-finding.ts";
import { findingRights } from "./policy.ts";
import type { ReopenFindingInput } from "./schema.ts";

/** Takes a deferred finding up again; the call that deferred it stays in its history, and positions stand as they stood.
 *  Refuses: NotVisible, NotAllowed, WrongState (it is not deferred). */
export async function reopenFinding(
  actor: SignedInActor,
  { findingId }: ReopenFindingInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const finding = await loadFinding(tx, actor, findingId);
    if (!finding) return notVisible();
    if (!everAllows(findingRights, finding.roles, "reopen")) return notAllowed();
    if (!allows(findingRights, finding.roles, finding.state, "reopen")) return wrongState(finding.state);
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
