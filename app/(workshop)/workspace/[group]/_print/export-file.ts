import "#server-only";
import { notFound } from "next/navigation";
import type { SignedInActor } from "#lib/base/actor.ts";
import { slugOf } from "#lib/base/slug.ts";
import { printPictures } from "#lib/domain/imports/print-pictures.ts";
import { takeWorkingMaterial } from "#lib/domain/imports/take-working-material.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { takeText } from "#lib/domain/versions/take-text.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { settings } from "#lib/infra/settings.ts";
import type { WordExport } from "#lib/publish/docx/types.ts";
import type { WordRequest } from "#lib/publish/docx/write-word.worker.ts";
import { markdownOf } from "#lib/publish/markdown/markdown-of.ts";
import { buildWorkingModel } from "#lib/publish/model.ts";
import { noReferences, picturesAmong, type References } from "#lib/publish/references.ts";
import type { Model } from "#lib/publish/types.ts";
import { type AroundText, nothingAround, wholeText } from "#lib/publish/whole-text.ts";
import { refusalText } from "#lib/web/refusal-text.ts";
import { printLabels } from "./print-labels.ts";
import { printText } from "./print-text.ts";

/** A text that is to become a file. */
export type ExportedText = {
  documentId: string;
  title: string;
  authors: string[];
  /** Findings and papers it embeds. */
  references?: References;
  /** What stands around it. */
  around?: AroundText;
};

/** A text as a file, which is recorded: Word (`docx`), with comments and suggestions where `working` says so, or Markdown (`md`). Whoever
 *  may not see them finds nothing there. */
export async function exportFile(
  actor: SignedInActor,
  text: ExportedText,
  { format, working }: { format: string; working: boolean },
): Promise<Response> {
  if (format === "docx") return wordFile(actor, text, working);
  if (format !== "md" || working) notFound();
  const { model } = await loadModel(actor, text, { format: "md", working: false });
  return fileResponse(text.title, "md", markdownOf(model, { labels: await printLabels(), pictureAddress }));
}

/** A file is waited for longer than a page: it will not be looked at again. */
const patienceMs = 30_000;
const bounds = { timeoutMs: 60_000, memoryMb: 700 };

async function wordFile(actor: SignedInActor, text: ExportedText, working: boolean): Promise<Response> {
  const loaded = await loadModel(actor, text, { format: "docx", working });
  const [labels, pictures] = await Promise.all([printLabels(), printPictures(actor, loaded.model)]);
  const options = { title: text.title, authors: text.authors, labels, pictures, working: loaded.working };
  const request: WordRequest = { model: loaded.model, options };
  const written = await runBounded<Uint8Array<ArrayBuffer>>(
    "lib/publish/docx/write-word.worker.ts",
    request,
    bounds,
  );
  if (!written.ok) return new Response(await refusalText(written.refusal), { status: 422 });
  return fileResponse(text.title, "docx", written.value);
}

async function loadModel(
  actor: SignedInActor,
  { documentId, references = noReferences, around = nothingAround }: ExportedText,
  { format, working }: { format: "docx" | "md"; working: boolean },
): Promise<{ model: Model; working: WordExport["working"] }> {
  const pictures = await listPictures(actor, documentId);
  if (working) {
    const { document: text, ...material } = (await takeWorkingMaterial(actor, documentId)) ?? notFound();
    const document = wholeText(text, around);
    const citations = await printCitations(document, { patienceMs });
    const known = { ...references, picture: picturesAmong(pictures) };
    return { model: buildWorkingModel(document, known, citations), working: material };
  }
  const text = (await takeText(actor, documentId, format)) ?? notFound();
  const document = wholeText(text.document, around);
  return { model: await printText({ document, pictures, references, patienceMs }), working: null };
}

function pictureAddress(pictureId: string): string {
  return `${settings().appUrl}/pictures/${pictureId}/1600.webp`;
}

const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
};

function fileResponse(title: string, extension: keyof typeof types, body: BodyInit): Response {
  return new Response(body, {
    headers: {
      "content-type": types[extension],
      "content-disposition": `attachment; filename="${slugOf(title) || "text"}.${extension}"`,
      "cache-control": "private, no-store",
    },
  });
}
