import { readFile } from "node:fs/promises";
import { storePicture } from "#lib/domain/pictures/store-picture.ts";
import { newBlockId } from "#lib/editor/block-id.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import { figures } from "#prisma/sample/figures.ts";

/** The text with its figures in place of the paragraphs that stand for them; their pictures are stored. */
export async function withFigures(tx: Tx, documentId: string, text: DocumentJson): Promise<DocumentJson> {
  const content: NodeJson[] = [];
  for (const block of text.content) {
    const name = /^\{\{figure:([\w-]+)\}\}$/.exec(plainText({ type: "doc", content: [block] }))?.[1];
    content.push(name ? await figureOf(tx, documentId, name) : block);
  }
  return { type: "doc", content };
}

async function figureOf(tx: Tx, documentId: string, name: string): Promise<NodeJson> {
  const figure = figures[name];
  if (!figure) throw new Error(`The sample has no figure “${name}”`);
  const { file, alt, credit, caption } = figure;
  const bytes = await readFile(new URL(`../../prisma/sample/pictures/${file}`, import.meta.url));
  const stored = await storePicture(tx, { documentId, bytes, createdById: null });
  if (!stored.ok) throw new Error(`The sample's picture ${file} was refused: ${stored.refusal.kind}`);
  const words: NodeJson = {
    type: "caption",
    attrs: { id: newBlockId() },
    content: [{ type: "text", text: caption }],
  };
  return {
    type: "figure",
    attrs: { id: newBlockId(), pictureId: stored.value.id, alt, credit },
    content: [words],
  };
}
