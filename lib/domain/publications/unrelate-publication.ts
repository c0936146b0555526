import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadOwnPublication, type OwnPublicationRefusal } from "./load-own-publication.ts";
import type { RelatePublicationInput } from "./schema.ts";

/** A moderator takes back how a publication of the group stands to another. Refuses: NotVisible, NotAllowed. */
export async function unrelatePublication(
  actor: Actor,
  { publicationId, kind, otherId }: RelatePublicationInput,
): Promise<Result<undefined, OwnPublicationRefusal>> {
  return transact(async (tx): Promise<Result<undefined, OwnPublicationRefusal>> => {
    const own = await loadOwnPublication(tx, actor, publicationId);
    if (!own.ok) return own;
    const { count } = await tx.publicationRelation.deleteMany({ where: { publicationId, kind, otherId } });
    if (count === 0) return ok();
    await recordFact(tx, actor, {
      kind: "PublicationUnrelated",
      groupId: own.value.groupId,
      subjectId: publicationId,
      detail: { kind, otherId },
    });
    return ok();
  });
}
