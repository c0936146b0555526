import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { askForConfirmation } from "./ask-for-confirmation.ts";
import { listAwaiting, lockAwaited } from "./awaited-papers.ts";
import { type LoadedRelease, type LoadRefusal, loadReleaseFor } from "./load-release-for.ts";
import { queueReleaseFiles } from "./queue-release-files.ts";
import {
  decideAfterPapers,
  decideBeforeReports,
  decideInstant,
  type InstantRefusal,
  type OrderRefusal,
} from "./rules.ts";
import type { RescheduleReleaseInput } from "./schema.ts";

export type RescheduleReleaseRefusal = LoadRefusal | InstantRefusal | OrderRefusal;

/**
 * Lets a release come out at another instant, or now. Where the group wants a second moderator, whoever asked for the release
 * has the new instant confirmed again; when another moderator sets it, they have confirmed it thereby. Its downloads name the day,
 * and are made anew.
 * Refuses: NotVisible, NotAllowed, WrongState (it came out, or was cancelled), InstantPassed, InstantTooFar, BeforePaper (the
 * report presents a paper that comes out later), AfterReport (a report that presents the paper comes out before).
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
    const order = await decideOrder(tx, release, { releaseAt, now });
    if (!order.ok) return order;
    const standing = confirmationOf(release, { personId: actor.personId, now });
    await tx.release.update({
      where: { id: releaseId, state: release.state },
      data: { releaseAt, ...standing, filesMade: 0, files: { deleteMany: {} }, unmade: { deleteMany: {} } },
      select: { id: true },
    });
    await queueReleaseFiles(tx, releaseId);
    const { group, groupId, reportId, paperId } = release;
    if (standing.state === "requested")
      await askForConfirmation(
        tx,
        { id: groupId, slug: group.slug },
        { id: releaseId, requestedById: actor.personId },
      );
    const subjectId = reportId ?? paperId ?? "";
    await recordFact(tx, actor, { kind: "ReleaseRescheduled", groupId, subjectId });
    return ok();
  });
}

async function decideOrder(
  tx: Tx,
  { paperId, awaits, groupId }: LoadedRelease,
  { releaseAt, now }: { releaseAt: Date | null; now: Date },
): Promise<Result<undefined, OrderRefusal>> {
  if (paperId) return decideBeforeReports(releaseAt, await listAwaiting(tx, paperId), now);
  return decideAfterPapers(releaseAt, await lockAwaited(tx, groupId, awaits), now);
}

function confirmationOf(release: LoadedRelease, { personId, now }: { personId: string; now: Date }) {
  const unconfirmed = { confirmedById: null, confirmedAt: null };
  if (!release.group.secondConfirmation && release.state === "scheduled")
    return { state: "scheduled" as const };
  if (release.requestedById === personId) return { state: "requested" as const, ...unconfirmed };
  return { state: "scheduled" as const, confirmedById: personId, confirmedAt: now };
}
