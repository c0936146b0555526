import type { SignedInActor } from "#lib/base/actor.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { visibleArchives } from "./policy.ts";

/**
 * The bytes of an archive that is ready, bit by bit; that somebody takes them away is recorded.
 * @returns null when there is none for this actor. Throws: when the file store has lost it.
 */
export async function takeArchive(
  actor: SignedInActor,
  groupId: string,
  archiveId: string,
): Promise<{ stream: ReadableStream<Uint8Array>; sizeBytes: number; madeOn: string } | null> {
  const row = await db.groupArchive.findFirst({
    where: { AND: [{ id: archiveId, groupId, state: "ready" }, visibleArchives(actor)] },
    select: { key: true, sizeBytes: true, requestedAt: true },
  });
  if (!row?.key) return null;
  const stream = await fileStore().stream(row.key);
  if (!stream) throw new Error(`The file store has lost ${row.key}`);
  await recordFact(db, actor, {
    kind: "ArchiveDownloaded",
    groupId,
    subjectId: groupId,
    detail: { archiveId },
  });
  return { stream, sizeBytes: Number(row.sizeBytes), madeOn: utcDay(row.requestedAt) };
}
