import type { Actor } from "#lib/base/actor.ts";
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
import type { AddSourceInput } from "./schema.ts";

/** Adds an outside source to what a finding rests on. Refuses: NotVisible, NotAllowed, WrongState. */
export async function addSource(
  actor: Actor,
  input: AddSourceInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const { findingId, sourceUrl, ...source } = input;
    const finding = await loadFinding(tx, actor, findingId);
    if (!finding || actor.kind !== "member") return notVisible();
    if (!everAllows(findingRights, finding.roles, "addEvidence")) return notAllowed();
    if (!allows(findingRights, finding.roles, finding.state, "addEvidence")) return wrongState(finding.state);
    const { id } = await tx.evidence.create({
      data: { findingId, kind: "source", ...source, sourceUrl: sourceUrl ?? null, addedById: actor.personId },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "EvidenceAdded",
      groupId: finding.groupId,
      subjectId: finding.id,
      detail: { evidence: id },
    });
    return ok();
  });
}
