import { frozenTextOf } from "#lib/domain/documents/rules.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";

export type SampleFreeze = {
  documentId: string;
  name: string;
  content: DocumentJson;
  createdById: string;
  at: Date;
};

/** Keeps a text as its document's next version, as of that day, and closes it. @returns the version's id */
export async function freezeSampleText(
  tx: Tx,
  { documentId, name, content, createdById, at }: SampleFreeze,
): Promise<string> {
  const before = await tx.documentVersion.count({ where: { documentId } });
  const { id } = await tx.documentVersion.create({
    data: { documentId, number: before + 1, name, createdById, createdAt: at, ...frozenTextOf(content) },
    select: { id: true },
  });
  await tx.document.update({ where: { id: documentId }, data: { closedAt: at }, select: { id: true } });
  return id;
}
