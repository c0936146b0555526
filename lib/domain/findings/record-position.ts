import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { everAllows } from "#lib/base/rights.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadedFinding, loadFinding } from "./load-finding.ts";
import { loadLastCall } from "./load-last-call.ts";
import { findingRights } from "./policy.ts";
import { decideInTime, decidePosition, type PositionRefusal } from "./rules.ts";
import type { RecordPositionInput } from "./schema.ts";
import type { PositionValue } from "./types.ts";

export type RecordPositionRefusal =
  | NotVisible
  | NotAllowed
  | PositionRefusal
  | { kind: "TextChanged" }
  | { kind: "LastCallClosed" };

/**
 * Records what a member says of the current version. Append-only: an earlier position stays in the history.
 * Refuses: NotVisible, NotAllowed (observers), TextChanged (a newer version than the one read), WrongState,
 * TextRequired, LastCallClosed (by the database's clock; an objection or a reservation can still be eased).
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
    const change = { from: await standingValue(tx, finding, actor.personId), to: input.value };
    const inTime = decideInTime(await loadLastCall(tx, finding), change, await readClock(tx));
    if (!inTime.ok) return inTime;
    const { value, text } = input;
    await tx.position.create({
      data: { findingVersionId: finding.version.id, personId: actor.personId, value, text },
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

/** Where somebody stands on the current substance; null: nowhere yet. */
async function standingValue(
  tx: Tx,
  { id, version }: LoadedFinding,
  personId: string,
): Promise<PositionValue | null> {
  const row = await tx.position.findFirst({
    where: { personId, findingVersion: { findingId: id, substance: version.substance } },
    select: { value: true },
    orderBy: [{ findingVersion: { number: "desc" } }, { createdAt: "desc" }, { id: "desc" }],
  });
  return row?.value ?? null;
}
