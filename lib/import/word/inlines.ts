import type { MarkJson, NodeJson } from "#lib/editor/document-json.ts";
import { checkedHref } from "#lib/editor/web-address.ts";
import { inSchemaOrder } from "../marks.ts";
import type { Fact } from "./facts.ts";
import type { ListPlace } from "./list-places.ts";
import type { Reading } from "./reading.ts";
import type { WordNode, WordPicture, WordRun } from "./tree.ts";

/** What stands in a paragraph of Word: words as our inline nodes, and beside them what is no word. */
export type Line = {
  inlines: NodeJson[];
  pictures: WordPicture[];
  /** Formulas on a line of their own. */
  formulas: string[];
  list: ListPlace | null;
  /** A line across the page. */
  isRule: boolean;
  /** Word counts something here: a caption. */
  isCounted: boolean;
  /** What is suggested of the paragraph's end. */
  end: Extract<Fact, { kind: "paragraphEnd" }> | null;
  /** Hidden marks of ours at the beginning. */
  bookmarks: string[];
};

type Style = { marks: MarkJson[]; href: string | null };

/** Reads the words of one paragraph. */
export function readLine(nodes: WordNode[], reading: Reading): Line {
  const line: Line = {
    inlines: [],
    pictures: [],
    formulas: [],
    list: null,
    isRule: false,
    isCounted: false,
    end: null,
    bookmarks: [],
  };
  for (const node of nodes) readInto(line, node, { style: { marks: [], href: null }, reading });
  return line;
}

type Place = { style: Style; reading: Reading };

function readInto(line: Line, node: WordNode, place: Place): void {
  switch (node.type) {
    case "text":
      readText(line, node.value, place);
      break;
    case "tab":
      readText(line, " ", place);
      break;
    case "checkbox":
      readText(line, node.checked ? "☑ " : "☐ ", place);
      break;
    case "break":
      if (node.breakType === "line") line.inlines.push(withChange({ type: "hardBreak" }, place.reading));
      break;
    case "run":
      readRun(line, node, place);
      break;
    case "hyperlink":
      readLink(line, node, place);
      break;
    case "noteReference":
      line.inlines.push(withChange(place.reading.note(node), place.reading));
      break;
    case "image":
      line.pictures.push(node);
      break;
    case "commentReference":
    case "paragraph":
    case "table":
      break;
    case "bookmarkStart":
      if (node.name?.startsWith("_")) line.bookmarks.push(node.name);
      break;
  }
}

function readText(line: Line, text: string, { style, reading }: Place): void {
  for (const piece of reading.facts.read(text)) {
    if (typeof piece !== "string") readFact(line, piece, reading);
    else appendWords(line.inlines, piece, allMarks(style, reading));
  }
}

function allMarks({ href, marks }: Style, { changes }: Reading): MarkJson[] {
  const own = [...(href ? [{ type: "link", attrs: { href } }] : []), ...marks];
  return inSchemaOrder([...own, ...changes.marks(own)]);
}

function readFact(line: Line, fact: Fact, reading: Reading): void {
  if (fact.kind === "list") line.list = fact;
  else if (fact.kind === "rule") line.isRule = true;
  else if (fact.kind === "counted") line.isCounted = true;
  else if (fact.kind === "paragraphEnd") line.end = fact;
  else if (fact.kind === "begin") reading.changes.begin(fact);
  else if (fact.kind === "end") reading.changes.end();
  else if (fact.display) line.formulas.push(fact.latex);
  else if (fact.latex !== "")
    line.inlines.push(withChange({ type: "inlineMath", attrs: { latex: fact.latex } }, reading));
}

function withChange(node: NodeJson, { changes }: Reading): NodeJson {
  const suggestions = changes.ofNode();
  return suggestions ? { ...node, attrs: { ...node.attrs, suggestions } } : node;
}

/** Neighbours with the same marks become one. */
function appendWords(inlines: NodeJson[], text: string, marks: MarkJson[]): void {
  const words = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ").replace(/\u00AD/g, "");
  if (words === "") return;
  const previous = inlines.at(-1);
  if (previous?.type === "text" && JSON.stringify(previous.marks ?? []) === JSON.stringify(marks))
    previous.text += words;
  else inlines.push({ type: "text", text: words, ...(marks.length > 0 ? { marks } : {}) });
}

function readRun(line: Line, run: WordRun, { style, reading }: Place): void {
  countForms(run, reading);
  if (run.styleName === "LaTeX") {
    readLatex(line, run, reading);
    return;
  }
  const marks = marksOf(run, style.href !== null);
  const inner = { ...style, marks };
  for (const child of run.children) readInto(line, child, { style: inner, reading });
}

/** A formula that Word could not say, as our own files write it. */
function readLatex(line: Line, run: WordRun, reading: Reading): void {
  const latex = run.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  if (latex.trim() !== "")
    line.inlines.push(withChange({ type: "inlineMath", attrs: { latex: latex.trim() } }, reading));
}

const markStyles: Record<string, string> = { Strong: "bold", Emphasis: "italic" };
const codeStyles = /^(code|html code|verbatim char|source text)$/i;

function marksOf(run: WordRun, isLink: boolean): MarkJson[] {
  const style = run.styleName ?? "";
  if (codeStyles.test(style) && !isLink) return [{ type: "code" }];
  const marks = [
    ...(run.isBold || markStyles[style] === "bold" ? ["bold"] : []),
    ...(run.isItalic || markStyles[style] === "italic" ? ["italic"] : []),
    ...(run.isStrikethrough ? ["strike"] : []),
  ];
  return marks.map((type) => ({ type }));
}

function countForms(run: WordRun, { losses }: Reading): void {
  if (!run.children.some((child) => child.type === "text" && /\S/.test(child.value))) return;
  if (run.isUnderline && !/hyperlink/i.test(run.styleName ?? "")) losses.add("underlines");
  if (run.verticalAlignment !== "baseline" && !/reference/i.test(run.styleName ?? ""))
    losses.add("raisedLetters");
  if (run.isAllCaps || run.isSmallCaps) losses.add("capitals");
  if (run.highlight) losses.add("colours");
}

function readLink(line: Line, link: Extract<WordNode, { type: "hyperlink" }>, place: Place): void {
  const href = checkedHref(link.href);
  if (link.href && !href) place.reading.losses.add("links");
  const style = { ...place.style, href: href ?? place.style.href };
  for (const child of link.children) readInto(line, child, { ...place, style });
}
