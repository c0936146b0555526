import type { NodeJson } from "#lib/editor/document-json.ts";
import { headingLevel } from "#lib/editor/nodes/section-heading.ts";
import { formed, isHidden, readChildren, readInto } from "./inlines.ts";
import { appendWords, inOneLine, type Line, newLine, paragraphsIn, trimmed } from "./lines.ts";
import { plainly } from "./plainly.ts";
import type { Place } from "./reading.ts";
import { isLayout, readTable, rowsOf } from "./tables.ts";
import { blockTags, drawnTags, embeddedTags, silentTags } from "./tags.ts";
import { attribute, elementsIn, type HtmlElement, type HtmlNode, isElement, textIn } from "./tree.ts";

/** What stands one under the other in a page, as blocks of our schema. */
export function readBlocks(nodes: readonly HtmlNode[], place: Place): NodeJson[] {
  const blocks: NodeJson[] = [];
  let line = newLine();
  const end = () => {
    blocks.push(...blocksOfLine(line, place));
    line = newLine();
  };
  for (const node of nodes) {
    if (!isElement(node) || !standsAlone(node, place)) readInto(line, node, place);
    else {
      end();
      blocks.push(...readBlock(node, place));
    }
  }
  end();
  return blocks;
}

function standsAlone(element: HtmlElement, { reading }: Place): boolean {
  const { tagName } = element;
  if (silentTags.has(tagName) || embeddedTags.has(tagName) || drawnTags.has(tagName)) return false;
  return blockTags.has(tagName) || reading.holders.has(element);
}

function blocksOfLine(line: Line, { reading }: Place): NodeJson[] {
  const paragraphs = paragraphsIn(line).map((content) => paragraphOf(content, reading.newId()));
  return [...paragraphs, ...line.figures];
}

function paragraphOf(content: NodeJson[], id: string): NodeJson {
  return { type: "paragraph", attrs: { id }, ...(content.length > 0 && { content }) };
}

function readBlock(element: HtmlElement, place: Place): NodeJson[] {
  const { reading } = place;
  if (isHidden(element) || reading.notes.isNote(element)) return [];
  if (element === reading.title) {
    reading.losses.add("title");
    return [];
  }
  switch (element.tagName) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return heading(element, place);
    case "ul":
    case "ol":
    case "menu":
    case "dir":
      return list(element, place);
    case "blockquote":
      return quotation(element, place);
    case "table":
      return table(element, place);
    case "figure":
      return figure(element, place);
    case "pre":
      return preformatted(element, place);
    case "hr":
      return [{ type: "horizontalRule" }];
    case "dt":
    case "summary":
      return readBlocks(element.childNodes, { ...place, marks: [{ type: "bold" }] });
    case "nav":
      if (textIn(element).trim() !== "") reading.losses.add("pageParts");
      return [];
    default:
      return readBlocks(element.childNodes, formed(element, place));
  }
}

/** What a heading holds besides its words stands under it. */
function heading(element: HtmlElement, place: Place): NodeJson[] {
  const line = newLine();
  readChildren(line, element, place);
  const content = trimmed(inOneLine(line.inlines));
  if (content.length === 0) return line.figures;
  const level = headingLevel(Number(element.tagName.slice(1)));
  return [{ type: "heading", attrs: { id: place.reading.newId(), level }, content }, ...line.figures];
}

function list(element: HtmlElement, place: Place): NodeJson[] {
  const items = element.childNodes.flatMap((child) => listItem(child, place));
  if (items.length === 0) return [];
  if (element.tagName !== "ol") return [{ type: "bulletList", content: items }];
  const start = Number(attribute(element, "start") ?? 1);
  const first = Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1;
  return [{ type: "orderedList", attrs: { start: first }, content: items }];
}

/** A list in a list without an item around it belongs to the item before; here it becomes one of its own. */
function listItem(node: HtmlNode, place: Place): NodeJson[] {
  if (isElement(node) && place.reading.notes.isNote(node)) return [];
  const inside = isElement(node) && node.tagName === "li" ? node.childNodes : [node];
  const blocks = plainly(readBlocks(inside, place), place.reading);
  if (blocks.length === 0) return [];
  const opened =
    blocks[0]?.type === "paragraph" ? blocks : [paragraphOf([], place.reading.newId()), ...blocks];
  return [{ type: "listItem", content: opened }];
}

function quotation(element: HtmlElement, place: Place): NodeJson[] {
  const content = readBlocks(element.childNodes, place);
  return content.length > 0 ? [{ type: "blockquote", content }] : [];
}

function table(element: HtmlElement, place: Place): NodeJson[] {
  const { reading } = place;
  const inner = elementsIn(element).some(({ tagName }) => tagName === "table");
  if (isLayout(element) || (inner && rowsOf(element).length === 1))
    return readBlocks(element.childNodes, place);
  if (inner) reading.losses.add("nestedTables");
  const inCell = (cell: HtmlElement) => {
    const blocks = plainly(readBlocks(cell.childNodes, { ...place, marks: [], href: null }), reading);
    return blocks.length > 0 ? blocks : [paragraphOf([], reading.newId())];
  };
  const read = readTable(element, reading, inCell);
  const caption = element.childNodes.filter(isElement).find(({ tagName }) => tagName === "caption");
  return read.flatMap((each) => (caption ? [captioned(caption, each, place)] : [each]));
}

function captioned(caption: HtmlElement, shown: NodeJson, place: Place): NodeJson {
  const content = captionWords(caption, place);
  if (content.length === 0) return shown;
  const id = place.reading.newId();
  const words = { type: "caption", attrs: { id: place.reading.newId() }, content };
  if (shown.type === "figure") return { ...shown, content: [words] };
  return { type: "tableFigure", attrs: { id }, content: [words, shown] };
}

function captionWords(caption: HtmlElement, place: Place): NodeJson[] {
  const line = newLine();
  for (const child of caption.childNodes) {
    if (line.inlines.length > 0) appendWords(line, " ", []);
    if (isElement(child) && standsAlone(child, place)) readChildren(line, child, place);
    else readInto(line, child, place);
  }
  return trimmed(inOneLine(line.inlines));
}

/** A picture or table with the words under it; whatever else a page puts into a figure stands as it is. */
function figure(element: HtmlElement, place: Place): NodeJson[] {
  const children = element.childNodes.filter(isElement);
  const caption = children.find(({ tagName }) => tagName === "figcaption");
  const inside = readBlocks(
    element.childNodes.filter((child) => child !== caption),
    place,
  );
  if (!caption) return inside;
  const [shown, ...others] = inside;
  if (others.length === 0 && (shown?.type === "figure" || shown?.type === "table"))
    return [captioned(caption, shown, place)];
  return [...inside, ...readBlocks(caption.childNodes, place)];
}

/** What was typed with its line ends keeps them. */
function preformatted(element: HtmlElement, { reading }: Place): NodeJson[] {
  const lines = textIn(element)
    .replace(/^\n|\s+$/g, "")
    .split("\n");
  const content = lines.flatMap((text, index): NodeJson[] => [
    ...(index > 0 ? [{ type: "hardBreak" }] : []),
    ...(text === ""
      ? []
      : [{ type: "text", text: text.replaceAll("\t", "    "), marks: [{ type: "code" }] }]),
  ]);
  return textIn(element).trim() === "" ? [] : [paragraphOf(content, reading.newId())];
}
