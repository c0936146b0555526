import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { type LoadEarlierRefusal, loadEarlier } from "./load-earlier.ts";
import type { EarlierAddress } from "./prepare-earlier.ts";
import type { DiscardEarlierInput } from "./schema.ts";

/**
 * A moderator gives up an earlier publication before it was brought in, with its files and pictures.
 * Refuses: NotVisible, NotAllowed, WrongState (it was brought in).
 */
export async function discardEarlier(
  actor: Actor,
  { earlierId }: DiscardEarlierInput,
): Promise<Result<EarlierAddress, LoadEarlierRefusal>> {
  return transact(async (tx): Promise<Result<EarlierAddress, LoadEarlierRefusal>> => {
    const loaded = await loadEarlier(tx, actor, earlierId);
    if (!loaded.ok) return loaded;
    const { groupId, documentId, group } = loaded.value;
    await tx.earlierPublication.delete({ where: { id: earlierId, AND: [{ publicationId: null }] } });
    await tx.picture.deleteMany({ where: { documentId } });
    await tx.document.delete({ where: { id: documentId } });
    await recordFact(tx, actor, { kind: "PublicationDiscarded", groupId, subjectId: earlierId });
    return ok({ id: earlierId, group: group.slug });
  });
}
