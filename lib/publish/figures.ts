import { uuidOf } from "#lib/base/uuid.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { blockIdOf } from "./block-id.ts";
import { cleanText } from "./clean-text.ts";
import { readInlines } from "./inlines.ts";
import type { Block } from "./types.ts";
import type { Writing } from "./writing.ts";

/** Reads a figure. Each counts, also one whose picture nobody could fill in, so that numbers are the editor's. */
export function readFigure(node: NodeJson, writing: Writing): Block {
  const { pictureId, alt, credit } = node.attrs ?? {};
  const id = uuidOf(pictureId);
  const caption = node.content?.[0];
  return {
    kind: "figure",
    blockId: blockIdOf(node),
    picture: id ? writing.references.picture(id) : null,
    alt: wordsOf(alt),
    credit: wordsOf(credit),
    caption: {
      number: writing.numberFor("figure"),
      blockId: caption ? blockIdOf(caption) : null,
      content: readInlines(caption?.content ?? [], writing),
    },
  };
}

function wordsOf(attribute: unknown): string {
  return typeof attribute === "string" ? cleanText(attribute).trim() : "";
}
