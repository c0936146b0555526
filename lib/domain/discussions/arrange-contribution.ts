import type { Actor } from "#lib/base/actor.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { itemOf, loadTable, type TableRefusal } from "./load-table.ts";
import type { ArrangeContributionInput } from "./schema.ts";

export type ArrangeContributionRefusal = TableRefusal | NotVisible;

/**
 * A moderator puts a contribution, whoever's it is, under another agenda item.
 * Refuses: as `loadTable`; NotVisible (there is none of this id).
 */
export async function arrangeContribution(
  actor: Actor,
  input: ArrangeContributionInput,
): Promise<Result<undefined, ArrangeContributionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ArrangeContributionRefusal>> => {
    const loaded = await loadTable(tx, actor, { discussionId: input.discussionId, verb: "arrange" });
    if (!loaded.ok) return loaded;
    const { id: discussionId, groupId } = loaded.value;
    const { count } = await tx.contribution.updateMany({
      where: { id: input.id, discussionId },
      data: { agendaItemId: itemOf(loaded.value, input.agendaItemId) },
    });
    if (count === 0) return notVisible();
    await tellGroup(tx, groupId, discussionId);
    return ok();
  });
}
