import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { findOwnPoint, type OwnPointRefusal } from "./find-own-point.ts";
import { itemOf, loadTable, type TableRefusal } from "./load-table.ts";
import { keepChange } from "./pending-points.ts";
import type { ChangeContributionInput } from "./schema.ts";

export type ChangeContributionRefusal = TableRefusal | OwnPointRefusal;

/**
 * Puts other words in the place of one's own, or moves them to another agenda item. Not for attribution this needs the
 * key, and everybody sees it together with what else appears, so that the change does not tell who was there to make it.
 * Refuses: as `loadTable` and `findOwnPoint`.
 */
export async function changeContribution(
  actor: Actor,
  input: ChangeContributionInput,
): Promise<Result<undefined, ChangeContributionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ChangeContributionRefusal>> => {
    const loaded = await loadTable(tx, actor, { discussionId: input.discussionId, verb: "contribute" });
    if (!loaded.ok) return loaded;
    const table = loaded.value;
    const own = await findOwnPoint(tx, table, input);
    if (!own.ok) return own;
    const agendaItemId = itemOf(table, input.agendaItemId);
    const { body } = input;
    const { id, commitment } = own.value;
    if (commitment) await keepChange(tx, { id, discussionId: table.id, agendaItemId, body, commitment });
    else {
      await tx.contribution.updateMany({ where: { id }, data: { body, agendaItemId } });
      await tellGroup(tx, table.groupId, table.id);
    }
    return ok();
  });
}
