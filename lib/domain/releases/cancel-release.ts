import type { Actor } from "#lib/base/actor.ts";
import { notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { reopenDocument } from "#lib/domain/documents/reopen-document.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadedRelease, type LoadRefusal, loadReleaseFor } from "./load-release-for.ts";
import { reportAfterCancelling } from "./rules.ts";
import type { CancelReleaseInput } from "./schema.ts";
import { tellOfHolding } from "./tell-of-holding.ts";

export type CancelReleaseRefusal = LoadRefusal;

/**
 * Cancels a release before its instant, or declines to confirm it, with the reason. The paper is ready again; the report is
 * approved again, or where nobody was asked to sign it, open for writing as before. A report that waits for the paper is held back, and
 * the moderators are told.
 * Refuses: NotVisible, NotAllowed, WrongState (it came out first, or was cancelled).
 */
export async function cancelRelease(
  actor: Actor,
  { releaseId, reason }: CancelReleaseInput,
): Promise<Result<undefined, CancelReleaseRefusal>> {
  return transact(async (tx): Promise<Result<undefined, CancelReleaseRefusal>> => {
    const loaded = await loadReleaseFor(tx, actor, { releaseId, verb: "cancel" });
    if (!loaded.ok) return loaded;
    if (actor.kind !== "member") return notVisible();
    const release = loaded.value;
    await tx.release.update({
      where: { id: releaseId, state: release.state },
      data: { state: "cancelled", cancelledAt: await readClock(tx), reason },
      select: { id: true },
    });
    await giveBack(tx, release);
    const { paperId, groupId, group } = release;
    if (paperId) await tellOfHolding(tx, { paperId, group: { id: groupId, slug: group.slug } });
    const declines = release.state === "requested" && release.requestedById !== actor.personId;
    await recordFact(tx, actor, {
      kind: declines ? "ReleaseDeclined" : "ReleaseCancelled",
      groupId: release.groupId,
      subjectId: release.reportId ?? release.paperId ?? "",
    });
    return ok();
  });
}

async function giveBack(tx: Tx, { reportId, paperId, signOffId }: LoadedRelease): Promise<void> {
  if (paperId) {
    await tx.paper.update({
      where: { id: paperId, state: "scheduled" },
      data: { state: "ready" },
      select: { id: true },
    });
    return;
  }
  const published = await tx.publication.count({ where: { reportId } });
  const state = reportAfterCancelling({ signed: signOffId !== null, published: published > 0 });
  const { documentId } = await tx.report.update({
    where: { id: reportId ?? "", state: "scheduled" },
    data: { state },
    select: { documentId: true },
  });
  if (state !== "approved") await reopenDocument(tx, documentId);
}
