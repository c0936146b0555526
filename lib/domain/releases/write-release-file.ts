import { system } from "#lib/base/actor.ts";
import { printPictures } from "#lib/domain/imports/print-pictures.ts";
import type { EditionContent } from "#lib/domain/publications/edition-content.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { settings } from "#lib/infra/settings.ts";
import type { WordRequest } from "#lib/publish/docx/write-word.worker.ts";
import { fileLabels } from "#lib/publish/file-labels.ts";
import { markdownOf } from "#lib/publish/markdown/markdown-of.ts";
import type { Model } from "#lib/publish/types.ts";
import { editionFileModel } from "./edition-file-model.ts";
import { fileTypes, type ReleaseFormat } from "./types.ts";

/** A download's media type and bytes. */
export type WrittenFile = { type: string; bytes: Uint8Array<ArrayBuffer> };

const patienceMs = 30_000;
const bounds = { timeoutMs: 60_000, memoryMb: 700 };

/**
 * Writes an edition as a file of one kind; what keeps a processor busy runs in threads, so that nobody who types waits for it.
 * @param watermark a line that stands on every page: who this copy was made for
 * Throws: when it takes more time or memory than it is given.
 */
export async function writeReleaseFile(
  content: EditionContent,
  format: ReleaseFormat,
  watermark: string | null = null,
): Promise<WrittenFile> {
  const citations = await printCitations(content.document, { language: content.language, patienceMs });
  const { appUrl } = settings();
  const model = editionFileModel(content, {
    citations,
    appUrl,
    heading: fileLabels(content.language).findings,
  });
  const bytes = await writers[format](model, { content, watermark });
  return { type: fileTypes[format], bytes };
}

type Given = { content: EditionContent; watermark: string | null };
type Writer = (model: Model, given: Given) => Promise<Uint8Array<ArrayBuffer>>;

const writers: Record<ReleaseFormat, Writer> = { docx: writeDocx, md: writeMarkdown };

async function writeDocx(model: Model, { content, watermark }: Given) {
  const authors = content.authors.map(({ name }) => name);
  const options: WordRequest["options"] = {
    title: content.title,
    authors: authors.length > 0 ? authors : [content.corporateAuthor || (content.group?.name ?? "")],
    labels: fileLabels(content.language),
    pictures: await printPictures(system, model),
    working: null,
    watermark,
  };
  const written = await runBounded<Uint8Array<ArrayBuffer>>(
    "lib/publish/docx/write-word.worker.ts",
    { model, options } satisfies WordRequest,
    bounds,
  );
  if (!written.ok) throw new Error(`A Word file was not written: ${written.refusal.kind}`);
  return written.value;
}

async function writeMarkdown(model: Model, { content, watermark }: Given) {
  const pictureAddress = (id: string) => `${settings().appUrl}/pictures/${id}/1600.webp`;
  const text = markdownOf(model, { labels: fileLabels(content.language), pictureAddress });
  const parts = [`# ${content.title}`, content.standfirst, watermark ?? "", text];
  return new TextEncoder().encode(parts.filter(Boolean).join("\n\n"));
}
