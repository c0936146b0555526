import { system, visitor } from "#lib/base/actor.ts";
import { printPictures } from "#lib/domain/imports/print-pictures.ts";
import { readPrintBrand } from "#lib/domain/institution/read-print-brand.ts";
import { listOrcids } from "#lib/domain/people/queries.ts";
import type { EditionContent } from "#lib/domain/publications/edition-content.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { runInProcess } from "#lib/infra/bounded/run-in-process.ts";
import { log } from "#lib/infra/log.ts";
import { settings } from "#lib/infra/settings.ts";
import type { WordRequest } from "#lib/publish/docx/write-word.worker.ts";
import { fileLabels } from "#lib/publish/file-labels.ts";
import type { JatsRequest } from "#lib/publish/jats/write-jats.worker.ts";
import { writeMarkdown } from "#lib/publish/markdown/write-markdown.ts";
import type { WrittenPdf } from "#lib/publish/pdf/types.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import { writeText } from "#lib/publish/text/write-text.ts";
import { editionFileModel } from "./edition-file-model.ts";
import { editionMatter } from "./edition-matter.ts";
import type { Imprint } from "./read-imprint.ts";
import { fileTypes, type ReleaseFormat } from "./types.ts";

/** A download's media type and bytes. */
export type WrittenFile = { type: string; bytes: Uint8Array<ArrayBuffer> };

/** What a file prints: an edition, or what is to become one. */
export type ToPrint = { content: EditionContent; imprint: Imprint };

const patienceMs = 30_000;
const bounds = { timeoutMs: 60_000, memoryMb: 700 };
/** The typesetter's own, with its fonts. */
const typesetting = { timeoutMs: 60_000, memoryMb: 2_000 };

/**
 * Writes an edition as a file of one kind; what keeps a processor busy runs in threads and processes, so that nobody who types waits
 * for it.
 * @param matter as `readMatter` gives it, once for all its files
 * Throws: when it takes more time or memory than it is given, with that refusal as its cause.
 */
export async function writeReleaseFile(matter: PrintMatter, format: ReleaseFormat): Promise<WrittenFile> {
  return { type: fileTypes[format], bytes: await writers[format](matter) };
}

/**
 * What all files of an edition print: its text with citations and pictures, and what stands around it.
 * @param watermark a line that stands on every page: who this copy was made for
 */
export async function readMatter(
  { content, imprint }: ToPrint,
  watermark: string | null = null,
): Promise<PrintMatter> {
  const citations = await printCitations(content.document, { language: content.language, patienceMs });
  const { appUrl } = settings();
  const heading = fileLabels(content.language).findings;
  const model = editionFileModel(content, { citations, appUrl, heading });
  const pictures = await printPictures(system, model);
  const [brand, orcids] = await Promise.all([
    readPrintBrand(),
    listOrcids(
      visitor,
      content.authors.map(({ slug }) => slug),
    ),
  ]);
  return editionMatter(content, { model, imprint, pictures, brand, orcids, appUrl, watermark });
}

type Bytes = Uint8Array<ArrayBuffer>;

const writers: Record<ReleaseFormat, (matter: PrintMatter) => Promise<Bytes>> = {
  pdf: writePdf,
  docx: writeDocx,
  epub: (matter) => inThread("lib/publish/epub/write-epub.worker.ts", matter),
  jats: (matter) =>
    inThread("lib/publish/jats/write-jats.worker.ts", {
      matter,
      pictures: publicPicture("{id}"),
    } satisfies JatsRequest),
  md: async (matter) =>
    new TextEncoder().encode(
      writeMarkdown(matter, { labels: fileLabels(matter.language), pictureAddress: publicPicture }),
    ),
  txt: async (matter) => new TextEncoder().encode(writeText(matter)),
};

async function writePdf(matter: PrintMatter): Promise<Bytes> {
  const written = await runInProcess<WrittenPdf>("lib/publish/pdf/write-pdf.worker.ts", matter, typesetting);
  if (!written.ok) throw new Error("A PDF was not written", { cause: written.refusal });
  const { bytes, warnings } = written.value;
  if (warnings.length > 0) log.warn({ address: matter.address, warnings }, "a PDF is not accessible");
  return new Uint8Array(bytes);
}

async function writeDocx({
  title,
  authors,
  language,
  model,
  pictures,
  watermark,
}: PrintMatter): Promise<Bytes> {
  const options: WordRequest["options"] = {
    title,
    authors,
    labels: fileLabels(language),
    pictures,
    working: null,
    watermark,
  };
  return inThread("lib/publish/docx/write-word.worker.ts", { model, options } satisfies WordRequest);
}

async function inThread(module: string, request: unknown): Promise<Bytes> {
  const written = await runBounded<Bytes>(module, request, bounds);
  if (!written.ok) throw new Error(`A file was not written by ${module}`, { cause: written.refusal });
  return written.value;
}

/** Where the public sees a picture of an edition. */
function publicPicture(id: string): string {
  return `${settings().appUrl}/pictures/${id}/1600.webp`;
}
