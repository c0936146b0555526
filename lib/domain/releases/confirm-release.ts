import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadRefusal, loadReleaseFor } from "./load-release-for.ts";
import { type ConfirmationRefusal, decideConfirmation } from "./rules.ts";
import type { ConfirmReleaseInput } from "./schema.ts";

export type ConfirmReleaseRefusal = LoadRefusal | ConfirmationRefusal;

/**
 * Another moderator confirms what they were shown; it comes out at its instant, or at once.
 * Refuses: NotVisible, NotAllowed, WrongState (confirmed or cancelled already), SameModerator, OtherText,
 * OtherInstant, InstantPassed (it was not confirmed in time: set another instant).
 */
export async function confirmRelease(
  actor: Actor,
  { releaseId, ...shown }: ConfirmReleaseInput,
): Promise<Result<undefined, ConfirmReleaseRefusal>> {
  return transact(async (tx): Promise<Result<undefined, ConfirmReleaseRefusal>> => {
    const loaded = await loadReleaseFor(tx, actor, { releaseId, verb: "confirm" });
    if (!loaded.ok) return loaded;
    if (actor.kind !== "member") return notVisible();
    const release = loaded.value;
    const now = await readClock(tx);
    const { personId } = actor;
    const decision = decideConfirmation(release, { ...shown, personId, now });
    if (!decision.ok) return decision;
    await tx.release.update({
      where: { id: releaseId, state: "requested" },
      data: { state: "scheduled", confirmedById: personId, confirmedAt: now },
      select: { id: true },
    });
    const subjectId = release.reportId ?? release.paperId ?? "";
    await recordFact(tx, actor, { kind: "ReleaseConfirmed", groupId: release.groupId, subjectId });
    return ok();
  });
}
