import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadOwnPublication, type OwnPublicationRefusal } from "./load-own-publication.ts";
import { currentEditions } from "./policy.ts";
import { mostRelations } from "./rules.ts";
import type { RelatePublicationInput } from "./schema.ts";

export type RelatePublicationRefusal =
  | OwnPublicationRefusal
  | { kind: "RelatedToItself" | "RelatedTheOtherWay" }
  | { kind: "TooManyRelations"; most: number };

/**
 * A moderator says how a publication of the group stands to another, of any group. To say it twice is to say it once.
 * Refuses: NotVisible (also: the public reads nothing of the other now), NotAllowed, RelatedToItself, RelatedTheOtherWay (the
 * other is said to be the same of this one), TooManyRelations.
 */
export async function relatePublication(
  actor: Actor,
  { publicationId, kind, otherId }: RelatePublicationInput,
): Promise<Result<undefined, RelatePublicationRefusal>> {
  if (publicationId === otherId) return refuse({ kind: "RelatedToItself" });
  return transact(async (tx): Promise<Result<undefined, RelatePublicationRefusal>> => {
    const own = await loadOwnPublication(tx, actor, publicationId);
    if (!own.ok) return own;
    const current = { id: otherId, editions: { some: currentEditions } };
    const other = await tx.publication.findFirst({ where: current, select: { id: true } });
    if (!other) return notVisible();
    const back = { publicationId: otherId, kind, otherId: publicationId };
    if ((await tx.publicationRelation.count({ where: back })) > 0)
      return refuse({ kind: "RelatedTheOtherWay" });
    if ((await tx.publicationRelation.count({ where: { publicationId } })) >= mostRelations)
      return refuse({ kind: "TooManyRelations", most: mostRelations });
    const row = { publicationId, kind, otherId };
    const { count } = await tx.publicationRelation.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return ok();
    const { groupId } = own.value;
    await recordFact(tx, actor, {
      kind: "PublicationRelated",
      groupId,
      subjectId: publicationId,
      detail: { kind, otherId },
    });
    return ok();
  });
}
