import type { SignedInActor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible, WrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { endLastCall } from "./end-last-call.ts";
import type { LoadedFinding } from "./load-finding.ts";
import { loadFindingFor } from "./load-finding-for.ts";
import { decideRevision, type Revision, type RevisionRefusal } from "./revision.ts";
import type { ReviseFindingInput } from "./schema.ts";
import type { FindingPlace } from "./types.ts";

export type ReviseFindingRefusal = NotVisible | NotAllowed | WrongState | RevisionRefusal;

/**
 * Gives a finding a new text. A change of substance makes the positions taken so far stale and takes the finding out of
 * its last call; other words for the same leave both.
 * Refuses: NotVisible, NotAllowed, WrongState, TextChanged (somebody revised it first), NothingChanged, ChangeNoteRequired.
 */
export async function reviseFinding(
  actor: SignedInActor,
  input: ReviseFindingInput,
): Promise<Result<FindingPlace, ReviseFindingRefusal>> {
  return transact(async (tx): Promise<Result<FindingPlace, ReviseFindingRefusal>> => {
    const loaded = await loadFindingFor(tx, actor, { findingId: input.findingId, verb: "revise" });
    if (!loaded.ok) return loaded;
    const finding = loaded.value;
    const decision = decideRevision(finding, input);
    if (!decision.ok) return decision;
    await writeRevision(tx, actor, { finding, input, revision: decision.value });
    return ok({ number: finding.number, group: finding.slug });
  });
}

type Text = Pick<ReviseFindingInput, "statement" | "reasons" | "theme" | "note">;

/** Writes what was decided, on a finding that is locked, and records it. */
export async function writeRevision(
  tx: Tx,
  actor: SignedInActor,
  { finding, input, revision }: { finding: LoadedFinding; input: Text; revision: Revision },
): Promise<void> {
  const { next, endsLastCall, isSubstantial } = revision;
  const { statement, reasons, note, theme } = input;
  if (next) {
    const text = { findingId: finding.id, ...next, statement, reasons, note, createdById: actor.personId };
    await tx.findingVersion.create({ data: text, select: { id: true } });
  }
  if (endsLastCall) await endLastCall(tx, finding.id);
  await tx.finding.update({
    where: { id: finding.id },
    data: { theme, ...(endsLastCall ? { state: "in_discussion" } : {}) },
    select: { id: true },
  });
  await recordFact(tx, actor, {
    kind: "FindingRevised",
    groupId: finding.groupId,
    subjectId: finding.id,
    detail: { version: next?.number ?? finding.version.number, substantial: isSubstantial },
  });
}
