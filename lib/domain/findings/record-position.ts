import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { loadFinding } from "./load-finding.ts";
import { findingRights } from "./policy.ts";
import { decidePosition, type PositionRefusal } from "./rules.ts";
import type { RecordPositionInput } from "./schema.ts";

export type RecordPositionRefusal = NotVisible | NotAllowed | PositionRefusal | { kind: "TextChanged" };

/**
 * Records what a member says of the current version. Append-only: an earlier position stays in the history.
 * Refuses: NotVisible, NotAllowed (observers), TextChanged (a newer version than the one read), WrongState,
 * TextRequired.
 */
export async function recordPosition(
  actor: Actor,
  input: RecordPositionInput,
): Promise<Result<undefined, RecordPositionRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RecordPositionRefusal>> => {
    const finding = await loadFinding(tx, actor, input.findingId);
    if (!finding || actor.kind !== "member") return notVisible();
    if (!everAllows(findingRights, finding.roles, "takePosition")) return notAllowed();
    if (finding.version.number !== input.version) return refuse({ kind: "TextChanged" });
    const decision = decidePosition(finding.state, input);
    if (!decision.ok) return decision;
    await tx.position.create({
      data: {
        findingVersionId: finding.version.id,
        personId: actor.personId,
        value: input.value,
        text: input.text,
      },
      select: { id: true },
    });
    await recordFact(tx, actor, {
      kind: "PositionRecorded",
      groupId: finding.groupId,
      subjectId: finding.id,
      detail: { version: input.version },
    });
    return ok();
  });
}
