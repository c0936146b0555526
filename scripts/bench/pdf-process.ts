import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { runInProcess } from "#lib/infra/bounded/run-in-process.ts";
import { encodeImage } from "#lib/infra/images/encode-image.ts";
import { buildModel } from "#lib/publish/model.ts";
import type { WrittenPdf } from "#lib/publish/pdf/types.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import { exportReferences, printMatter } from "#tests/world/export-material.ts";
import { drawing } from "./drawing.ts";
import { roomText } from "./room-text.ts";

// Somebody who has one PDF after the other made, as the product has them made: `node pdf-process.ts`. Tells how long each took.

const bounds = { timeoutMs: 60_000, memoryMb: 2_000 };
const size = { words: 15_000, notes: 120, threads: [] };
const pictureCount = 12;
const texts = 5;

const text = await roomText(size);
const pictureIds = Array.from(
  { length: pictureCount },
  (_, index) => `00000000-0000-7000-8000-${String(index + 1).padStart(12, "0")}`,
);
const pictures: PrintMatter["pictures"] = {};
for (const id of pictureIds) pictures[id] = await printed();

for (let turn = 0; turn < texts; turn++) {
  const matter = matterOf(turn);
  const startedAt = performance.now();
  const written = await runInProcess<WrittenPdf>("lib/publish/pdf/write-pdf.worker.ts", matter, bounds);
  const tookMs = performance.now() - startedAt;
  if (!written.ok) throw new Error(written.refusal.kind);
  const { pages, standard, bytes } = written.value;
  process.send?.({ tookMs, pages, standard, sizeBytes: bytes.length });
}
process.disconnect?.();

function matterOf(turn: number): PrintMatter {
  const content = withFigures(text.content.map((block) => turned(block, turn)));
  return { ...printMatter, model: buildModel({ type: "doc", content }, exportReferences), pictures };
}

/** As the product keeps a picture for print. */
async function printed(): Promise<PrintMatter["pictures"][string]> {
  const encoded = await encodeImage(await drawing());
  if (!encoded.ok) throw new Error(encoded.refusal.kind);
  const { width, height, print } = encoded.value;
  return { width, height, ...print };
}

/** The same words in another order, so that no paragraph was set before. */
function turned(node: NodeJson, by: number): NodeJson {
  if (node.text !== undefined) {
    const words = node.text.split(" ");
    const at = by % words.length;
    return { ...node, text: [...words.slice(at), ...words.slice(0, at)].join(" ") };
  }
  return node.content ? { ...node, content: node.content.map((each) => turned(each, by)) } : node;
}

function withFigures(blocks: DocumentJson["content"]): NodeJson[] {
  const every = Math.ceil(blocks.length / pictureCount);
  return blocks.flatMap((block, at) => {
    const pictureId = at % every === 0 ? pictureIds[at / every] : undefined;
    const caption = { type: "caption", content: [{ type: "text", text: "What was measured" }] };
    return pictureId
      ? [block, { type: "figure", attrs: { pictureId, alt: "A diagram" }, content: [caption] }]
      : [block];
  });
}
