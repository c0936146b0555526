import { newBlockId } from "#lib/editor/block-id.ts";
import { formatCitedItems, parseCitedItems } from "#lib/editor/cited-items.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import type { PassageChoice } from "./types.ts";

const shownLength = 200;

/** The blocks of a text from which one chooses. */
export function passageChoices({ content }: DocumentJson): PassageChoice[] {
  return content.flatMap((node, at) => {
    const words = plainText({ type: "doc", content: [node] })
      .slice(0, shownLength)
      .toWellFormed();
    const level = levelOf(node);
    if (words.trim() === "" && node.type !== "figure") return [];
    return [{ at, words, section: level > 0 ? sectionLength(content, at, level) : 0 }];
  });
}

/** @returns 0 for what is no heading */
function levelOf(node: NodeJson): number {
  return node.type === "heading" && typeof node.attrs?.level === "number" ? node.attrs.level : 0;
}

function sectionLength(content: readonly NodeJson[], at: number, level: number): number {
  const next = content.findIndex((node, index) => index > at && levelOf(node) > 0 && levelOf(node) <= level);
  return (next === -1 ? content.length : next) - at;
}

/** The chosen blocks in the order of the text; a heading brings its whole section where that is asked. */
export function chosenBlocks(
  { content }: DocumentJson,
  { blocks, sections }: { blocks: readonly number[]; sections: readonly number[] },
): NodeJson[] {
  const wanted = new Set(blocks);
  for (const at of sections) {
    const level = levelOf(content[at] ?? { type: "" });
    if (level > 0) for (let next = 0; next < sectionLength(content, at, level); next++) wanted.add(at + next);
  }
  return content.filter((_, at) => wanted.has(at));
}

/** Where what a passage needs stands in the other text, by the ids it has here. */
export type Carried = { sources: ReadonlyMap<string, string>; pictures: ReadonlyMap<string, string> };

/** Blocks as they stand in another text: with new ids, and citations and figures that lead to what that text has. */
export function carriedBlocks(blocks: readonly NodeJson[], carried: Carried): NodeJson[] {
  return blocks.map((node) => carriedNode(node, carried));
}

function carriedNode({ content, attrs, ...node }: NodeJson, carried: Carried): NodeJson {
  return {
    ...node,
    ...(attrs && { attrs: carriedAttributes(node.type, attrs, carried) }),
    ...(content && { content: content.map((child) => carriedNode(child, carried)) }),
  };
}

function carriedAttributes(type: string, attrs: NonNullable<NodeJson["attrs"]>, carried: Carried) {
  const renewed = typeof attrs.id === "string" ? { ...attrs, id: newBlockId() } : attrs;
  if (type === "figure")
    return { ...renewed, pictureId: carried.pictures.get(String(attrs.pictureId)) ?? "" };
  if (type !== "citation") return renewed;
  const items = parseCitedItems(attrs.items).map((item) => ({
    ...item,
    sourceId: carried.sources.get(item.sourceId) ?? item.sourceId,
  }));
  return { ...renewed, items: formatCitedItems(items) };
}

/** The first id in a block: a list has that of its first line. */
export function idIn(node: NodeJson): string | null {
  if (typeof node.attrs?.id === "string") return node.attrs.id;
  for (const child of node.content ?? []) {
    const id = idIn(child);
    if (id) return id;
  }
  return null;
}

/** The line that says where a passage comes from. The text is English, as reports are. */
export function sourceLine(
  id: string,
  { title, authors, version }: { title: string; authors: readonly string[]; version: number },
): NodeJson {
  const by = authors.length > 0 ? ` by ${authors.join(", ")}` : "";
  const text = `From “${title}”${by} (version ${version}).`;
  return { type: "paragraph", attrs: { id }, content: [{ type: "text", text, marks: [{ type: "italic" }] }] };
}
