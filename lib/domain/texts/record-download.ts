import type { SignedInActor } from "#lib/base/actor.ts";
import { type FactDraft, recordFact } from "#lib/domain/facts/record-fact.ts";
import { db } from "#lib/infra/db.ts";

export type TextDownload = {
  /** `TextDownloaded` for the text itself, or for what belongs to it. */
  kind: string;
  documentId: string;
  detail: FactDraft["detail"];
};

/** Records that something of a paper’s or report’s text is taken away as a file. The caller has read it for this actor. */
export async function recordDownload(
  actor: SignedInActor,
  { kind, documentId, detail }: TextDownload,
): Promise<void> {
  const owner = { select: { id: true } } as const;
  const { groupId, paper, report } = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { groupId: true, paper: owner, report: owner },
  });
  const subjectId = (paper ?? report)?.id ?? documentId;
  await recordFact(db, actor, { kind, groupId, subjectId, detail });
}
