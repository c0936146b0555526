import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { loadFindingFor } from "#lib/domain/findings/load-finding-for.ts";
import { lockRestingOn } from "#lib/domain/findings/lock-resting-on.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { type EvidenceColumns, findRestingPlace, type RestingRefusal } from "./find-resting-place.ts";
import { recordChange } from "./record-change.ts";
import { evidenceLimit } from "./rules.ts";
import type { AddEvidenceInput } from "./schema.ts";

export type AddEvidenceRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | RestingRefusal
  | { kind: "AlreadyEvidence" }
  | { kind: "FindingHasAllEvidence"; count: number };

/** Where the new piece is: its group's slug, its finding's number, its id. */
export type AddedEvidence = { group: string; number: number; evidenceId: string };

/**
 * Adds a passage, a contribution, a source or another finding to what a finding rests on.
 * Refuses: NotVisible (the finding, or what it would rest on), NotAllowed, WrongState (called already), PassageGone,
 * RestsOnItself, AlreadyEvidence (the same is named already), FindingHasAllEvidence.
 */
export async function addEvidence(
  actor: Actor,
  input: AddEvidenceInput,
): Promise<Result<AddedEvidence, AddEvidenceRefusal>> {
  return transact(async (tx): Promise<Result<AddedEvidence, AddEvidenceRefusal>> => {
    if (input.kind === "finding") await lockRestingOn(tx, input.findingId);
    if (actor.kind !== "member") return notVisible();
    const loaded = await loadFindingFor(tx, actor, { findingId: input.findingId, verb: "addEvidence" });
    if (!loaded.ok) return loaded;
    const finding = loaded.value;
    const place = await findRestingPlace(tx, actor, { groupId: finding.groupId, input });
    if (!place.ok) return place;
    if (await isNamedAlready(tx, finding.id, place.value)) return refuse({ kind: "AlreadyEvidence" });
    const pieces = await tx.evidence.count({ where: { findingId: finding.id, removedAt: null } });
    if (pieces >= evidenceLimit) return refuse({ kind: "FindingHasAllEvidence", count: evidenceLimit });
    const { stance, note } = input;
    const { id, finding: of } = await tx.evidence.create({
      data: { findingId: finding.id, stance, note, addedById: actor.personId, ...place.value },
      select: { id: true, finding: { select: { number: true, group: { select: { slug: true } } } } },
    });
    await recordChange(tx, actor, { kind: "EvidenceAdded", finding, evidence: id });
    return ok({ group: of.group.slug, number: of.number, evidenceId: id });
  });
}

/** The finding is locked: nobody adds the same in this moment. */
async function isNamedAlready(tx: Tx, findingId: string, columns: EvidenceColumns): Promise<boolean> {
  const { anchor: _, documentVersionId: __, sourceUrl: ___, ...same } = columns;
  return (await tx.evidence.count({ where: { findingId, removedAt: null, ...same } })) > 0;
}
