import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { addVersion } from "#lib/domain/documents/add-version.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import type { WorkingTextClosed } from "#lib/domain/documents/types.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { findText } from "#lib/domain/texts/queries.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { keepVersion } from "./keep-version.ts";
import type { RestoreVersionInput } from "./schema.ts";

export type RestoreVersionRefusal = NotVisible | NotAllowed | WorkingTextClosed;

/**
 * Makes the working text say again what a version says, as one more edit that everybody who writes sees at once. What
 * stood there is kept as a version first, and what is restored becomes a named one.
 * Refuses: NotVisible (text or version), NotAllowed (who may not edit), WorkingTextClosed.
 */
export async function restoreVersion(
  actor: Actor,
  { documentId, number, name }: RestoreVersionInput,
): Promise<Result<{ number: number }, RestoreVersionRefusal>> {
  return transact(async (tx): Promise<Result<{ number: number }, RestoreVersionRefusal>> => {
    const text = await findText(actor, documentId);
    if (!text?.may.readVersions || actor.kind !== "member") return notVisible();
    if (!text.may.edit) return notAllowed();
    const version = await findVersion(tx, documentId, number);
    if (!version) return notVisible();
    await keepVersion(tx, documentId);
    const { accountId, personId } = actor;
    const changed = await changeText<void, never>(tx, { documentId, accountId }, (doc) =>
      ok(replaceContent(doc, version.content)),
    );
    if (!changed.ok) return changed;
    const restored = await addVersion(tx, {
      ...{ documentId, kind: "named", name, createdById: personId, text: version.content },
      restoredFromId: version.id,
    });
    await recordFact(tx, actor, {
      kind: "VersionRestored",
      groupId: text.groupId,
      subjectId: documentId,
      detail: { from: number, number: restored.number },
    });
    return ok({ number: restored.number });
  });
}

async function findVersion(tx: Tx, documentId: string, number: number) {
  const row = await tx.documentVersion.findFirst({ where: { documentId, number }, select: { id: true } });
  return row && readVersion(tx, row.id);
}
