import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { NodeJson } from "#lib/editor/document-json.ts";

/** A text as Markdown for a file of one's own: nothing of it is left out, and no server is needed. */
export function textToSave(document: Y.Doc): string {
  const notes: string[] = [];
  const { content = [] } = yXmlFragmentToProsemirrorJSON(document.getXmlFragment("default")) as NodeJson;
  const text = blocksToSave(content, notes);
  const listed = notes.map((note, index) => `[^${index + 1}]: ${note}`);
  return [text, ...listed].filter((part) => part !== "").join("\n\n");
}

/** The text that these updates make, as `textToSave` writes it. */
export function keptTextToSave(updates: readonly Uint8Array[]): string {
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  const text = textToSave(document);
  document.destroy();
  return text;
}

function blocksToSave(blocks: readonly NodeJson[], notes: string[], between = "\n\n"): string {
  return blocks
    .map((block) => blockToSave(block, notes))
    .filter((text) => text.trim() !== "")
    .join(between);
}

function blockToSave(block: NodeJson, notes: string[]): string {
  const { type, attrs = {}, content = [] } = block;
  const inside = (between?: string) => blocksToSave(content, notes, between);
  switch (type) {
    case "heading":
      return `${"#".repeat(Number(attrs.level) || 2)} ${lineToSave(content, notes)}`;
    case "bulletList":
    case "orderedList":
      return inside("\n");
    case "listItem":
      return `- ${inside().replaceAll("\n", "\n  ")}`;
    case "blockquote":
      return `> ${inside().replaceAll("\n", "\n> ")}`;
    case "horizontalRule":
      return "---";
    case "tableRow":
      return `| ${content.map((cell) => blocksToSave(cell.content ?? [], notes, " ")).join(" | ")} |`;
    case "table":
      return withHeadRow(inside("\n").split("\n"));
    default:
      return isLine(content)
        ? lineToSave(content, notes)
        : [inside(), saidBy(block)].filter(Boolean).join("\n\n");
  }
}

/** Markdown knows tables by the dashes below their first row. */
function withHeadRow([head = "", ...rows]: string[]): string {
  return [head, head.replaceAll(/[^|]+/g, " --- "), ...rows].join("\n");
}

/** A line holds text and what stands between letters; anything else holds blocks. */
function isLine(content: readonly NodeJson[]): boolean {
  return content.some(({ type }) => type === "text" || type === "footnote" || type === "hardBreak");
}

function lineToSave(content: readonly NodeJson[], notes: string[]): string {
  return content.map((node) => partToSave(node, notes)).join("");
}

function partToSave(node: NodeJson, notes: string[]): string {
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return `[^${notes.push(lineToSave(node.content ?? [], notes))}]`;
  return node.text ?? saidBy(node);
}

/** What stands in attributes instead of words: a formula, an alternative text, a source. */
function saidBy({ attrs = {} }: NodeJson): string {
  return (
    ["latex", "alt", "credit", "items"]
      .map((name) => attrs[name])
      .find((said) => typeof said === "string" && said !== "")
      ?.toString() ?? ""
  );
}
