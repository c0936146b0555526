import { listTexts, readReferences } from "#lib/domain/archives/list-texts.ts";
import { markdownOfVersion } from "#lib/domain/archives/print-version.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { ZipWriter } from "#lib/infra/zip/write-zip.ts";

/** Papers somebody wrote, in the groups they are still in: what others write there now is not for who left. */
export async function listOwnPapers(
  tx: Tx,
  personId: string,
): Promise<{ documentId: string; groupId: string }[]> {
  return tx.paper.findMany({
    where: {
      authors: { some: { personId } },
      group: { members: { some: { personId, leftAt: null } } },
    },
    select: { documentId: true, groupId: true },
    orderBy: { id: "asc" },
  });
}

/** Writes one of them as Markdown, as it stands now. Pictures stay in the portal. */
export async function writePaper(
  tx: Tx,
  zip: ZipWriter,
  { documentId, groupId }: { documentId: string; groupId: string },
): Promise<void> {
  const text = (await listTexts(tx, groupId)).find((each) => each.documentId === documentId);
  const last = text?.versions.at(-1);
  if (!text) return;
  const document = text.isOpen
    ? await readSettledText(tx, documentId)
    : last && (await readVersion(tx, last.id))?.content;
  if (!document) return;
  const references = await readReferences(tx, groupId);
  const markdown = await markdownOfVersion({ ...text, document, references, pictures: new Map() });
  await zip.add(`${text.folder}-${documentId.slice(-6)}.md`, new TextEncoder().encode(markdown));
}
