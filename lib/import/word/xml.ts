/** An element of a Word file. Names keep their prefix as written. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] };
export type XmlNode = XmlElement | string;

/** Why a part of a file was not read. */
export class XmlRefused extends Error {
  readonly kind: "DamagedFile" | "FileTooIntricate" | "FileNestedTooDeep" | "FileDeclaresEntities";
  constructor(kind: XmlRefused["kind"]) {
    super(kind);
    this.kind = kind;
  }
}

/** How many elements and paragraphs a whole file may have, and how deep they may stand in each other. */
export type XmlBudget = { elements: number; paragraphs: number; readonly depth: number };

/** Reads XML as Word writes it: no document type, no entities but the five of XML, no processing instructions but the
 *  first line. Everything else is refused, so that no reader behind this one meets it.
 *  @param budget counts down over all parts of a file
 *  Throws: XmlRefused. */
export function parseXml(text: string, budget: XmlBudget): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf("<", at);
    if (start < 0) break;
    if (start > at) open.at(-1)?.children.push(readText(text.slice(at, start)));
    at = readMarkup(text, start, open, budget);
  }
  const [root] = top.children.filter((child) => typeof child !== "string");
  if (open.length !== 1 || !root) throw new XmlRefused("DamagedFile");
  return root;
}

/** The same markup again, with nothing in it but elements, attributes and text. */
export function writeXml(node: XmlNode): string {
  if (typeof node === "string") return escapeXml(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const inside = node.children.map(writeXml).join("");
  return `<${node.name}${attributes.join("")}>${inside}</${node.name}>`;
}

/** An element of our own making. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** The child elements of this name. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** The first child element of this name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** Every element below, in the order of the file. */
export function* everyElement(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    yield child;
    yield* everyElement(child);
  }
}

const tag = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @returns where the markup ends */
function readMarkup(text: string, start: number, open: XmlElement[], budget: XmlBudget): number {
  if (text.startsWith("<!--", start)) return endOf(text, "-->", start);
  if (text.startsWith("<?xml", start)) return endOf(text, "?>", start);
  if (text.startsWith("<![CDATA[", start)) {
    const end = endOf(text, "]]>", start);
    open.at(-1)?.children.push(text.slice(start + 9, end - 3));
    return end;
  }
  if (text.startsWith("<!", start)) throw new XmlRefused("FileDeclaresEntities");
  if (text.startsWith("<?", start)) return endOf(text, "?>", start);
  tag.lastIndex = start;
  const match = tag.exec(text);
  if (!match) throw new XmlRefused("DamagedFile");
  const [, closing, name = "", attributes = "", empty] = match;
  if (closing) close(name, open);
  else begin(element(name, readAttributes(attributes)), open, { budget, isEmpty: empty === "/" });
  return tag.lastIndex;
}

function begin(
  next: XmlElement,
  open: XmlElement[],
  { budget, isEmpty }: { budget: XmlBudget; isEmpty: boolean },
) {
  budget.elements -= 1;
  if (next.name === "w:p") budget.paragraphs -= 1;
  if (budget.elements < 0 || budget.paragraphs < 0) throw new XmlRefused("FileTooIntricate");
  open.at(-1)?.children.push(next);
  if (isEmpty) return;
  open.push(next);
  if (open.length > budget.depth) throw new XmlRefused("FileNestedTooDeep");
}

function close(name: string, open: XmlElement[]) {
  if (open.length < 2 || open.pop()?.name !== name) throw new XmlRefused("DamagedFile");
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of text.matchAll(attribute))
    if (name !== "__proto__") attributes[name] = readText(double ?? single ?? "");
  return attributes;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  if (end < 0) throw new XmlRefused("DamagedFile");
  return end + mark.length;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function readText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (_whole, name: string) => named[name] ?? readCharacter(name));
}

function readCharacter(name: string): string {
  if (!name.startsWith("#")) throw new XmlRefused("FileDeclaresEntities");
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

// Attributes may hold line ends; without references they would come back as spaces.
const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"\n]/g, (character) => escapes[character] ?? character);
}

// What XML forbids.
const forbidden = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;
