import type { List, ListItem, PhrasingContent, RootContent, Table, TableRow } from "mdast";
import type { NodeJson } from "../document-json.ts";
import { headingLevel } from "../nodes/section-heading.ts";
import { textNode, toInlines } from "./inlines.ts";
import { noteMaker } from "./notes.ts";
import { everyNode, type Reading } from "./reading.ts";

/** Deeper nesting than any text needs is flattened, so that hostile input cannot exhaust the stack. */
const maxDepth = 12;

/** Markdown's blocks as blocks of a document. */
export function toBlocks(nodes: RootContent[], reading: Reading): NodeJson[] {
  return nodes.flatMap((node) => toBlock(node, reading));
}

function toBlock(node: RootContent, reading: Reading): NodeJson[] {
  switch (node.type) {
    case "paragraph":
      return [referenceBlock(node.children, reading) ?? paragraph(inlines(node.children, reading), reading)];
    case "heading":
      return [heading(node.depth, inlines(node.children, reading), reading)];
    case "blockquote":
      return nested(node, reading, (deeper) => blockquote(toBlocks(node.children, deeper), deeper));
    case "list":
      return nested(node, reading, (deeper) => list(node, deeper));
    case "table":
      return [table(node, reading)];
    case "thematicBreak":
      return [{ type: "horizontalRule" }];
    case "code":
      return [codeParagraph(node.value, reading)];
    case "html":
      return [paragraph(textNode(node.value.replaceAll("\n", " ")), reading)];
    default:
      return [];
  }
}

function nested(node: RootContent, reading: Reading, make: (deeper: Reading) => NodeJson): NodeJson[] {
  if (reading.depth >= maxDepth) return [flattened(node, reading)];
  return [make({ ...reading, depth: reading.depth + 1 })];
}

function flattened(node: RootContent, reading: Reading): NodeJson {
  const words = [...everyNode(node)].flatMap((inner) => ("value" in inner ? [inner.value] : []));
  return paragraph(textNode(words.join(" ").replaceAll("\n", " ")), reading);
}

function blockquote(content: NodeJson[], reading: Reading): NodeJson {
  return { type: "blockquote", content: content.length > 0 ? content : [paragraph([], reading)] };
}

function list(node: List, reading: Reading): NodeJson {
  const content = node.children.map((item) => listItem(item, reading));
  return node.ordered
    ? { type: "orderedList", attrs: { start: node.start ?? 1 }, content }
    : { type: "bulletList", content };
}

function listItem(item: ListItem, reading: Reading): NodeJson {
  const blocks = toBlocks(item.children, reading);
  const opened = blocks[0]?.type === "paragraph" ? blocks : [paragraph([], reading), ...blocks];
  return {
    type: "listItem",
    content: typeof item.checked === "boolean" ? withBox(opened, item.checked) : opened,
  };
}

function withBox([first, ...rest]: NodeJson[], checked: boolean): NodeJson[] {
  const content = [...textNode(checked ? "☑ " : "☐ "), ...(first?.content ?? [])];
  return [{ type: "paragraph", ...first, content }, ...rest];
}

function table(node: Table, reading: Reading): NodeJson {
  const width = Math.max(1, ...node.children.map((row) => row.children.length));
  const content = node.children.map((row, index) =>
    tableRow(row, width, index === 0 ? "tableHeader" : "tableCell", reading),
  );
  return { type: "table", content };
}

function tableRow(row: TableRow, width: number, type: string, reading: Reading): NodeJson {
  const cells = Array.from({ length: width }, (_, column) => row.children[column]?.children ?? []);
  return {
    type: "tableRow",
    content: cells.map((cell) => ({ type, content: [paragraph(inlines(cell, reading), reading)] })),
  };
}

function codeParagraph(value: string, reading: Reading): NodeJson {
  const lines = value.split("\n").map((line) => textNode(line, [{ type: "code" }]));
  return paragraph(
    lines.flatMap((line, index) => (index > 0 ? [{ type: "hardBreak" }, ...line] : line)),
    reading,
  );
}

function heading(depth: number, content: NodeJson[], reading: Reading): NodeJson {
  return withContent(
    { type: "heading", attrs: { id: reading.newId(), level: headingLevel(depth) } },
    content,
  );
}

function paragraph(content: NodeJson[], reading: Reading): NodeJson {
  return withContent({ type: "paragraph", attrs: { id: reading.newId() } }, content);
}

function withContent(node: NodeJson, content: NodeJson[]): NodeJson {
  return content.length > 0 ? { ...node, content } : node;
}

function inlines(children: PhrasingContent[], reading: Reading): NodeJson[] {
  return toInlines(children, reading, noteMaker(reading));
}

function referenceBlock(children: PhrasingContent[], reading: Reading): NodeJson | null {
  const [only, ...others] = children;
  if (reading.depth > 0 || only?.type !== "text" || others.length > 0) return null;
  const match = /^\{\{(finding|paper):([^{}]+)\}\}$/.exec(only.value.trim());
  const kind = match?.[1] as "finding" | "paper" | undefined;
  const id = kind && reading.resolveBlock(kind, match?.[2]?.trim() ?? "");
  return id ? { type: `${kind}Block`, attrs: { [`${kind}Id`]: id } } : null;
}
