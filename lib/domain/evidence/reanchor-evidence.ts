import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { findQuotedPassage, type PassageGone } from "#lib/domain/findings/quoted-passage.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type ChangeRefusal, type LoadedEvidence, loadEvidence } from "./load-evidence.ts";
import { recordChange } from "./record-change.ts";
import type { ReanchorEvidenceInput } from "./schema.ts";

export type ReanchorRefusal = ChangeRefusal | PassageGone;

/**
 * Ties a quoted passage to the words that stand in its paper now; the words it had are kept beside it. Whether that is a
 * change of substance, so that positions are asked for again, is for a new version of the finding to say, not for this.
 * Refuses: NotVisible (no passage of theirs to read), NotAllowed, WrongState, PassageGone (those words do not stand there).
 */
export async function reanchorEvidence(
  actor: Actor,
  { evidenceId, quote, anchor }: ReanchorEvidenceInput,
): Promise<Result<undefined, ReanchorRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ReanchorRefusal>> => {
    const loaded = await loadEvidence(tx, actor, evidenceId);
    if (!loaded.ok) return loaded;
    const { finding, piece } = loaded.value;
    if (piece.kind !== "passage" || piece.documentId === null) return notVisible();
    const wanted = { documentId: piece.documentId, quote, anchor };
    const passage = await findQuotedPassage(tx, actor, finding.groupId, wanted);
    if (!passage.ok) return passage;
    await keepFormer(tx, loaded.value);
    const { documentId: _, ...place } = passage.value;
    await tx.evidence.update({ where: { id: piece.id }, data: place, select: { id: true } });
    await recordChange(tx, actor, { kind: "EvidenceReanchored", finding, evidence: piece.id });
    return ok();
  });
}

async function keepFormer(tx: Tx, { actor, piece }: LoadedEvidence): Promise<void> {
  await tx.formerPassage.create({
    data: {
      evidenceId: piece.id,
      quote: piece.quote ?? "",
      anchor: piece.anchor ?? Prisma.DbNull,
      documentVersionId: piece.documentVersionId,
      replacedById: actor.personId,
    },
    select: { id: true },
  });
}
