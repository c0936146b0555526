import type { NodeJson } from "#lib/editor/document-json.ts";
import { checkedHref } from "#lib/editor/web-address.ts";
import { appendWords, type Line, newLine, trimmed } from "./lines.ts";
import { readPicture } from "./pictures.ts";
import type { Place } from "./reading.ts";
import { blockTags, drawnTags, embeddedTags, markTags, silentTags } from "./tags.ts";
import {
  attribute,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textIn,
  wordsOf,
} from "./tree.ts";

/** Reads what stands in a line: words with their marks, links, notes, formulas and pictures. */
export function readInto(line: Line, node: HtmlNode, place: Place): void {
  const words = wordsOf(node);
  if (words !== null) appendWords(line, words, marksAt(place));
  if (isElement(node)) readElement(line, node, place);
}

function marksAt({ marks, href }: Place) {
  return href ? [{ type: "link", attrs: { href } }, ...marks] : marks;
}

function readElement(line: Line, element: HtmlElement, place: Place): void {
  const { losses, notes } = place.reading;
  const tag = element.tagName;
  if (silentTags.has(tag) || isHidden(element) || notes.isNote(element)) return;
  if (embeddedTags.has(tag)) losses.add("embedded");
  else if (drawnTags.has(tag)) losses.add("drawings");
  else if (tag === "br") line.inlines.push({ type: "hardBreak" });
  else if (tag === "img") line.figures.push(...readPicture(element, place));
  else if (tag === "math") readFormula(line, element, place);
  else if (tag === "a") readLink(line, element, place);
  else if (tag === "q") readQuoted(line, element, place);
  else readChildren(line, element, formed(element, place));
}

export function readChildren(line: Line, { childNodes }: HtmlElement, place: Place): void {
  for (const child of childNodes) readInto(line, child, place);
}

export function isHidden(element: HtmlElement): boolean {
  return (
    attribute(element, "hidden") !== null || /display\s*:\s*none/i.test(attribute(element, "style") ?? "")
  );
}

/** What an element makes of the words in it. What a text has no form for is counted. */
export function formed(element: HtmlElement, place: Place): Place {
  const type = markTags[element.tagName];
  countForms(element, place);
  if (!type || place.marks.some((mark) => mark.type === type)) return place;
  if (place.marks.some((mark) => mark.type === "code")) return place;
  // Code has no other form beside it, and is no link.
  if (type === "code") return { ...place, marks: [{ type }], href: null };
  return { ...place, marks: [...place.marks, { type }] };
}

function countForms(element: HtmlElement, { reading: { losses, notes } }: Place): void {
  const { tagName } = element;
  if (!["u", "ins", "sup", "sub", "mark"].includes(tagName) || textIn(element).trim() === "") return;
  if (tagName === "u" || tagName === "ins") losses.add("underlines");
  else if (tagName === "mark") losses.add("colours");
  else if (!elementsIn(element).some((inner) => notes.noteOf(inner) || notes.isWayBack(inner)))
    if (!isInNoteLink(element, notes.noteOf)) losses.add("raisedLetters");
}

function isInNoteLink({ parentNode }: HtmlElement, noteOf: (link: HtmlElement) => unknown): boolean {
  return parentNode !== null && "tagName" in parentNode && noteOf(parentNode) !== null;
}

function readLink(line: Line, link: HtmlElement, place: Place): void {
  const { notes, losses } = place.reading;
  if (notes.isWayBack(link)) return;
  const note = notes.noteOf(link);
  if (note && !place.inNote) {
    line.inlines.push(footnote(note, place));
    return;
  }
  const address = attribute(link, "href");
  const href = checkedHref(address);
  // A link within the page, or one that says only where a place is, leads nowhere here and is not missed as an address.
  if (address && !href && !address.startsWith("#")) losses.add("links");
  readChildren(line, link, { ...place, href: href ?? place.href });
}

/** A note is one run of words: its paragraphs are joined by a space, and of marks it keeps bold, italic and link. */
function footnote(note: HtmlElement, place: Place): NodeJson {
  const line = newLine();
  const inside = { ...place, marks: [], href: null, inNote: true };
  readNote(line, note, inside);
  const words = withoutSign(trimmed(line.inlines.map(withNoteMarks)));
  const paragraphs = elementsIn(note).filter(({ tagName }) => tagName === "p").length;
  if (paragraphs > 1) place.reading.losses.add("noteBlocks");
  if (line.figures.length > 0) place.reading.losses.add("drawings", line.figures.length);
  return { type: "footnote", ...(words.length > 0 && { content: words }) };
}

function readNote(line: Line, element: HtmlElement, place: Place): void {
  for (const child of element.childNodes) {
    const isBlock = isElement(child) && blockTags.has(child.tagName);
    if (!isBlock) readInto(line, child, place);
    else if (!isHidden(child)) {
      appendWords(line, " ", []);
      readNote(line, child, formed(child, place));
      appendWords(line, " ", []);
    }
  }
}

function withNoteMarks({ marks, ...node }: NodeJson): NodeJson {
  if (node.type === "hardBreak") return { type: "text", text: " " };
  const kept = marks?.filter(({ type }) => ["bold", "italic", "link"].includes(type)) ?? [];
  return kept.length > 0 ? { ...node, marks: kept } : node;
}

/** The number a note begins with is given anew where it is printed. */
function withoutSign([first, ...rest]: NodeJson[]): NodeJson[] {
  if (first?.type !== "text") return first ? [first, ...rest] : [];
  const text = (first.text ?? "").replace(/^(?:\[?\(?(?:\d{1,4}|[*†‡])[\]).:]+|[*†‡^]+)[ \u00a0]*/u, "");
  return trimmed(text === "" ? rest : [{ ...first, text }, ...rest]);
}

/** A formula whose page says it in LaTeX is one; of any other the signs stay. */
function readFormula(line: Line, element: HtmlElement, place: Place): void {
  const source = elementsIn(element).find(
    (inner) => inner.tagName === "annotation" && attribute(inner, "encoding") === "application/x-tex",
  );
  const latex = (source ? textIn(source) : (attribute(element, "alttext") ?? "")).trim();
  if (latex !== "" && latex.length <= 5_000) line.inlines.push({ type: "inlineMath", attrs: { latex } });
  else {
    place.reading.losses.add("blocks");
    readChildren(line, element, place);
  }
}

function readQuoted(line: Line, element: HtmlElement, place: Place): void {
  appendWords(line, "“", marksAt(place));
  readChildren(line, element, place);
  appendWords(line, "”", marksAt(place));
}
