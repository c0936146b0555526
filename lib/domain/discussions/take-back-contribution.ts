import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { tellGroup } from "#lib/domain/facts/tell-group.ts";
import { transact } from "#lib/infra/db.ts";
import { findOwnPoint, type OwnPointRefusal } from "./find-own-point.ts";
import { loadTable, type TableRefusal } from "./load-table.ts";
import { keepChange } from "./pending-points.ts";
import { forgetTakenOff, type QuotedAsEvidence, refuseQuoted } from "./refuse-quoted.ts";
import type { TakeBackContributionInput } from "./schema.ts";

export type TakeBackContributionRefusal = TableRefusal | OwnPointRefusal | QuotedAsEvidence;

/**
 * Takes away what one said oneself. What has not appeared is gone at once and was never seen; what has, goes together
 * with what else appears.
 * Refuses: as `loadTable` and `findOwnPoint`; QuotedAsEvidence (a finding rests on it).
 */
export async function takeBackContribution(
  actor: Actor,
  input: TakeBackContributionInput,
): Promise<Result<undefined, TakeBackContributionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, TakeBackContributionRefusal>> => {
    const loaded = await loadTable(tx, actor, { discussionId: input.discussionId, verb: "contribute" });
    if (!loaded.ok) return loaded;
    const table = loaded.value;
    const own = await findOwnPoint(tx, table, input);
    if (!own.ok) return own;
    const { id, commitment, agendaItemId, hasAppeared } = own.value;
    const quoted = await refuseQuoted(tx, id);
    if (!quoted.ok) return quoted;
    if (commitment && hasAppeared)
      await keepChange(tx, { id, discussionId: table.id, agendaItemId, body: "", commitment });
    else if (commitment) await tx.pendingPoint.deleteMany({ where: { id, commitment } });
    else {
      await forgetTakenOff(tx, { id });
      await tx.contribution.deleteMany({ where: { id } });
      await tellGroup(tx, table.groupId, table.id);
    }
    return ok();
  });
}
