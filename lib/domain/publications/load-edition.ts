import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { EditionState } from "./types.ts";

export type LoadedEdition = { id: string; groupId: string; state: EditionState };

/**
 * The edition that a moderator of its group, concluded or not, says something of; its row is locked until the commit.
 * Refuses: NotVisible, NotAllowed.
 */
export async function loadEdition(
  tx: Tx,
  actor: Actor,
  editionId: string,
): Promise<Result<LoadedEdition, NotVisible | NotAllowed>> {
  await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for update`;
  const edition = await tx.edition.findFirst({
    where: { id: editionId, publication: { group: visibleGroups(actor) } },
    select: {
      id: true,
      state: true,
      publication: { select: { group: { select: { id: true, concludedAt: true } } } },
    },
  });
  const group = edition?.publication.group;
  if (!edition || !group) return notVisible();
  if (!mayInGroup(actor, group, "correct")) return notAllowed();
  return ok({ id: edition.id, groupId: group.id, state: edition.state });
}
