import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { findTextAccess } from "#lib/domain/texts/queries.ts";
import { transact } from "#lib/infra/db.ts";
import { keepVersion } from "./keep-version.ts";
import type { MarkReadInput } from "./schema.ts";

/**
 * Notes that the actor has read the text as it is now; from then on they are shown what changed since. What it says is
 * kept as a version, so that there is something to compare with.
 * Refuses: NotVisible (observers too, who have no versions to compare).
 */
export async function markRead(
  actor: Actor,
  { documentId }: MarkReadInput,
): Promise<Result<undefined, NotVisible>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible>> => {
    const may = await findTextAccess(actor, documentId);
    if (!may?.readVersions || actor.kind !== "member") return notVisible();
    const { id } = await keepVersion(tx, documentId);
    const read = { versionId: id, readAt: new Date() };
    const key = { documentId, personId: actor.personId };
    await tx.documentReading.upsert({
      where: { documentId_personId: key },
      create: { ...key, ...read },
      update: read,
      select: { documentId: true },
    });
    return ok();
  });
}
