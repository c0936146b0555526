import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { addVersion } from "#lib/domain/documents/add-version.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { findText } from "#lib/domain/texts/queries.ts";
import { transact } from "#lib/infra/db.ts";
import { keepVersion } from "./keep-version.ts";
import type { NameVersionInput } from "./schema.ts";

/**
 * Gives the text as it is now a name under which it is found again. A version that was kept by itself and says the same
 * gets the name; one that has a name already keeps it, and the same text becomes one more version.
 * Refuses: NotVisible, NotAllowed (who may not edit).
 */
export async function nameVersion(
  actor: Actor,
  { documentId, name }: NameVersionInput,
): Promise<Result<{ number: number }, NotVisible | NotAllowed>> {
  return transact(async (tx): Promise<Result<{ number: number }, NotVisible | NotAllowed>> => {
    const text = await findText(actor, documentId);
    if (!text?.may.readVersions || actor.kind !== "member") return notVisible();
    if (!text.may.edit) return notAllowed();
    const kept = await keepVersion(tx, documentId);
    const named = await tx.documentVersion.updateMany({
      where: { id: kept.id, kind: "automatic" },
      data: { kind: "named", name, createdById: actor.personId },
    });
    let { number } = kept;
    if (named.count === 0) {
      const content = (await readVersion(tx, kept.id))?.content;
      if (!content) return notVisible();
      const by = { createdById: actor.personId, text: content };
      ({ number } = await addVersion(tx, { documentId, kind: "named", name, ...by }));
    }
    await recordFact(tx, actor, {
      kind: "VersionNamed",
      groupId: text.groupId,
      subjectId: documentId,
      detail: { number },
    });
    return ok({ number });
  });
}
