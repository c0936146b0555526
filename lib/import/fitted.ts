import { newBlockId } from "#lib/editor/block-id.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import type { LossCount } from "./losses.ts";
import type { ImportedPicture } from "./types.ts";

type Beside = { pictures: (ImportedPicture | null)[]; losses: LossCount };

/** Blocks as a document of the schema. A picture that is not there loses its figure; a block that the schema does not
 *  allow keeps its words as a paragraph. */
export function fitted(
  blocks: NodeJson[],
  { pictures, losses }: Beside,
): { content: DocumentJson; isEmpty: boolean } {
  const shown = blocks.flatMap((block) => withPictures(block, { pictures, losses }));
  const fitting = shown.flatMap((block) => asAllowed(block, losses));
  const isEmpty = fitting.length === 0;
  const content = isEmpty ? [{ type: "paragraph", attrs: { id: newBlockId() } }] : fitting;
  return { content: { type: "doc", content }, isEmpty };
}

function withPictures(block: NodeJson, beside: Beside): NodeJson[] {
  if (block.type !== "figure")
    return block.content
      ? [{ ...block, content: block.content.flatMap((inner) => withPictures(inner, beside)) }]
      : [block];
  const place = /^import:(\d+)$/.exec(String(block.attrs?.pictureId))?.[1];
  if (place === undefined || beside.pictures[Number(place)]) return [block];
  beside.losses.add("unreadablePictures");
  const words = block.content?.[0]?.content;
  return words ? [{ type: "paragraph", attrs: { id: newBlockId() }, content: words }] : [];
}

function asAllowed(block: NodeJson, losses: LossCount): NodeJson[] {
  const read = readDocumentJson({ type: "doc", content: [block] });
  if (read.ok) return read.value.content;
  losses.add("blocks");
  const text = plainText({ type: "doc", content: [block] })
    .replace(/\s+/g, " ")
    .trim();
  return text === ""
    ? []
    : [{ type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] }];
}
