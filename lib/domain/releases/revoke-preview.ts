import type { Actor } from "#lib/base/actor.ts";
import { notVisible, type WrongState, wrongState } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { type LoadRefusal, loadReleaseFor } from "./load-release-for.ts";
import type { RevokePreviewInput } from "./schema.ts";

export type RevokePreviewRefusal = LoadRefusal | WrongState;

/** Ends somebody's look at what is under embargo, at once. Refuses: NotVisible, NotAllowed, WrongState (ended already). */
export async function revokePreview(
  actor: Actor,
  { previewId }: RevokePreviewInput,
): Promise<Result<undefined, RevokePreviewRefusal>> {
  return transact(async (tx): Promise<Result<undefined, RevokePreviewRefusal>> => {
    const preview = await tx.preview.findUnique({ where: { id: previewId }, select: { releaseId: true } });
    if (!preview) return notVisible();
    const loaded = await loadReleaseFor(tx, actor, { releaseId: preview.releaseId, verb: "preview" });
    if (!loaded.ok) return loaded;
    const ended = await tx.preview.updateMany({
      where: { id: previewId, revokedAt: null },
      data: { revokedAt: await readClock(tx) },
    });
    if (ended.count === 0) return wrongState("revoked");
    const { groupId, reportId, paperId } = loaded.value;
    const subjectId = reportId ?? paperId ?? "";
    await recordFact(tx, actor, { kind: "ReleasePreviewRevoked", groupId, subjectId });
    return ok();
  });
}
