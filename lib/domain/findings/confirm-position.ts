import type { SignedInActor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { ownVersions } from "./own-versions.ts";
import { visibleFindings } from "./policy.ts";
import { type RecordPositionRefusal, recordPosition } from "./record-position.ts";
import type { ConfirmPositionInput } from "./schema.ts";
import { ownStanding } from "./standing.ts";

export type ConfirmPositionRefusal = RecordPositionRefusal | { kind: "NoPosition" };

/**
 * "It still holds": says of the current version what the actor said of an earlier substance, in the same words. Confirmed
 * twice is confirmed once.
 * Refuses as `recordPosition` does, and NoPosition (they never took one).
 */
export async function confirmPosition(
  actor: SignedInActor,
  { findingId, version }: ConfirmPositionInput,
): Promise<Result<undefined, ConfirmPositionRefusal>> {
  const versions = await db.findingVersion.findMany({
    where: { findingId, finding: visibleFindings(actor) },
    ...ownVersions(actor.personId),
  });
  if (versions.length === 0) return notVisible();
  const { isAnswered, stale } = ownStanding(findingId, versions);
  if (isAnswered) return ok();
  if (!stale) return refuse({ kind: "NoPosition" });
  const { value, text } = stale;
  return recordPosition(actor, { findingId, version, value, text });
}
