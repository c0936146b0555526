import { system } from "#lib/base/actor.ts";
import { printPictures } from "#lib/domain/imports/print-pictures.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { log } from "#lib/infra/log.ts";
import type { WordRequest } from "#lib/publish/docx/write-word.worker.ts";
import { fileLabels } from "#lib/publish/file-labels.ts";
import { markdownOf } from "#lib/publish/markdown/markdown-of.ts";
import { buildModel } from "#lib/publish/model.ts";
import { picturesAmong, type References } from "#lib/publish/references.ts";
import type { Model } from "#lib/publish/types.ts";

/** A text of the group as it stood once. */
export type PrintedVersion = {
  documentId: string;
  title: string;
  authors: string[];
  document: DocumentJson;
  /** Findings and papers that it may embed. */
  references: Omit<References, "picture">;
  /** Where the archive holds each picture, by its id. */
  pictures: ReadonlyMap<string, string>;
};

const patienceMs = 30_000;
const bounds = { timeoutMs: 60_000, memoryMb: 700 };

/** The same text as Markdown, and as Word; null where that takes more time or memory than it is given. Pictures of the Markdown
 *  are the archive's own, seen from the folder of the text. */
export async function printVersion(
  version: PrintedVersion,
): Promise<{ markdown: string; word: Uint8Array<ArrayBuffer> | null }> {
  const model = await modelOf(version);
  return { markdown: markdownIn(version, model), word: await writeWord(version, model) };
}

/** The same text as Markdown alone. */
export async function markdownOfVersion(version: PrintedVersion): Promise<string> {
  return markdownIn(version, await modelOf(version));
}

async function modelOf({ document, documentId, references }: PrintedVersion): Promise<Model> {
  const citations = await printCitations(document, { patienceMs });
  const picture = picturesAmong(await listPictures(system, documentId));
  return buildModel(document, { ...references, picture }, citations);
}

function markdownIn({ title, pictures }: PrintedVersion, model: Model): string {
  const pictureAddress = (id: string) => `../../../${pictures.get(id) ?? ""}`;
  return `# ${title}\n\n${markdownOf(model, { labels: fileLabels("en"), pictureAddress })}`;
}

async function writeWord({ title, authors, documentId }: PrintedVersion, model: Model) {
  const pictures = await printPictures(system, model);
  const options: WordRequest["options"] = {
    title,
    authors,
    labels: fileLabels("en"),
    pictures,
    working: null,
  };
  const written = await runBounded<Uint8Array<ArrayBuffer>>(
    "lib/publish/docx/write-word.worker.ts",
    { model, options } satisfies WordRequest,
    bounds,
  );
  if (written.ok) return written.value;
  log.warn({ documentId, refusal: written.refusal.kind }, "a version could not be archived as a Word file");
  return null;
}
