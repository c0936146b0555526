import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { askForConfirmation } from "./ask-for-confirmation.ts";
import { type LoadedRelease, type LoadRefusal, loadReleaseFor } from "./load-release-for.ts";
import { decideInstant, type InstantRefusal } from "./rules.ts";
import type { RescheduleReleaseInput } from "./schema.ts";

export type RescheduleReleaseRefusal = LoadRefusal | InstantRefusal;

/**
 * Lets a release come out at another instant, or now. Where the group wants a second moderator, whoever asked for the release
 * has the new instant confirmed again; when another moderator sets it, they have confirmed it thereby.
 * Refuses: NotVisible, NotAllowed, WrongState (it came out, or was cancelled), InstantPassed, InstantTooFar.
 */
export async function rescheduleRelease(
  actor: Actor,
  { releaseId, releaseAt }: RescheduleReleaseInput,
): Promise<Result<undefined, RescheduleReleaseRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RescheduleReleaseRefusal>> => {
    const loaded = await loadReleaseFor(tx, actor, { releaseId, verb: "reschedule" });
    if (!loaded.ok) return loaded;
    if (actor.kind !== "member") return notVisible();
    const release = loaded.value;
    const now = await readClock(tx);
    const decision = decideInstant(releaseAt, now);
    if (!decision.ok) return decision;
    const standing = confirmationOf(release, { personId: actor.personId, now });
    await tx.release.update({
      where: { id: releaseId, state: release.state },
      data: { releaseAt, ...standing },
      select: { id: true },
    });
    const { group, groupId, reportId, paperId } = release;
    if (standing.state === "requested")
      await askForConfirmation(tx, { id: groupId, slug: group.slug }, { id: releaseId, actor });
    const subjectId = reportId ?? paperId ?? "";
    await recordFact(tx, actor, { kind: "ReleaseRescheduled", groupId, subjectId });
    return ok();
  });
}

function confirmationOf(release: LoadedRelease, { personId, now }: { personId: string; now: Date }) {
  const unconfirmed = { confirmedById: null, confirmedAt: null };
  if (!release.group.secondConfirmation && release.state === "scheduled")
    return { state: "scheduled" as const };
  if (release.requestedById === personId) return { state: "requested" as const, ...unconfirmed };
  return { state: "scheduled" as const, confirmedById: personId, confirmedAt: now };
}
