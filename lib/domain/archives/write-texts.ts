import { readVersion } from "#lib/domain/documents/queries.ts";
import { readSettledText } from "#lib/domain/documents/read-settled-text.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Zipped, ZipWriter } from "#lib/infra/zip/write-zip.ts";
import { type ArchivedText, readReferences } from "./list-texts.ts";
import { printVersion } from "./print-version.ts";

export type TextsToWrite = {
  groupId: string;
  texts: readonly ArchivedText[];
  /** Where the archive holds each picture, by its id. */
  pictures: ReadonlyMap<string, string>;
};

/** Writes every version of the texts, and the working text of those that are open, each as JSON, Markdown and Word. */
export async function* writeTexts(
  tx: Tx,
  zip: ZipWriter,
  { groupId, texts, pictures }: TextsToWrite,
): AsyncGenerator<Zipped[]> {
  const references = await readReferences(tx, groupId);
  for (const text of texts)
    for await (const [name, document, content] of versionsOf(tx, text)) {
      const printed = await printVersion({ ...text, document, references, pictures });
      const base = `${text.folder}/${name}`;
      const files = [
        await zip.add(`${base}.json`, bytesOf(content)),
        await zip.add(`${base}.md`, bytesOf(printed.markdown)),
      ];
      if (printed.word) files.push(await zip.add(`${base}.docx`, printed.word));
      yield files;
    }
}

/** The name, the text and its stored bytes: a version's are those that were hashed. */
async function* versionsOf(
  tx: Tx,
  { versions, documentId, isOpen }: ArchivedText,
): AsyncGenerator<[name: string, document: DocumentJson, content: string]> {
  for (const { id, number } of versions) {
    const version = await readVersion(tx, id);
    const stored = await tx.documentVersion.findUnique({ where: { id }, select: { content: true } });
    if (version && stored) yield [`version-${number}`, version.content, stored.content];
  }
  if (!isOpen) return;
  const working = await readSettledText(tx, documentId);
  yield ["working-text", working, JSON.stringify(working)];
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
