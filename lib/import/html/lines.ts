import type { MarkJson, NodeJson } from "#lib/editor/document-json.ts";
import { inSchemaOrder } from "../marks.ts";

/** Words on their way to a paragraph, and what stands between them and is no word. */
export type Line = { inlines: NodeJson[]; figures: NodeJson[] };

export function newLine(): Line {
  return { inlines: [], figures: [] };
}

/** Adds words as a page means them: any run of spaces and line ends is one space. Neighbours with the same marks become one. */
export function appendWords({ inlines }: Line, text: string, marks: MarkJson[]): void {
  const previous = inlines.at(-1);
  const words = withoutControls(joined(text));
  const fresh = !previous || previous.type === "hardBreak" || (previous.text ?? "x").endsWith(" ");
  const trimmed = fresh ? words.replace(/^ /, "") : words;
  if (trimmed === "") return;
  const ordered = inSchemaOrder(marks);
  if (previous?.type === "text" && JSON.stringify(previous.marks ?? []) === JSON.stringify(ordered))
    previous.text += trimmed;
  else inlines.push({ type: "text", text: trimmed, ...(ordered.length > 0 && { marks: ordered }) });
}

/** A line end is a space, except between characters of scripts that write none. */
function joined(text: string): string {
  return text
    .replace(/[ \t\n\r\f]+/g, (space) => (/[\n\r]/.test(space) ? "\n" : " "))
    .replace(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。])\n(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu, "")
    .replaceAll("\n", " ");
}

function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u00ad\u2028\u2029]/gu, "");
}

/** The paragraphs of a line: two breaks in a row end one, as old pages have it. */
export function paragraphsIn({ inlines }: Line): NodeJson[][] {
  const paragraphs: NodeJson[][] = [[]];
  inlines.forEach((node, index) => {
    const isBreak = node.type === "hardBreak";
    const endsOne = isBreak && inlines[index + 1]?.type === "hardBreak";
    if (endsOne) paragraphs.push([]);
    else if (!isBreak || (paragraphs.at(-1)?.length ?? 0) > 0) paragraphs.at(-1)?.push(node);
  });
  return paragraphs.map(trimmed).filter(saysSomething);
}

/** Where a text has no breaks, a space stands for one. */
export function inOneLine(nodes: NodeJson[]): NodeJson[] {
  const line = newLine();
  for (const node of nodes) {
    if (node.type === "hardBreak") appendWords(line, " ", line.inlines.at(-1)?.marks ?? []);
    else if (node.type === "text") appendWords(line, node.text ?? "", node.marks ?? []);
    else line.inlines.push(node);
  }
  return line.inlines;
}

/** Without space or breaks at its ends. */
export function trimmed(nodes: NodeJson[]): NodeJson[] {
  const said = nodes.map(saysAnything);
  const first = said.indexOf(true);
  if (first < 0) return [];
  const last = said.lastIndexOf(true);
  return nodes.slice(first, last + 1).map((node, index) => {
    if (node.type !== "text") return node;
    const start = index === 0 ? (node.text ?? "").replace(/^[ \u00a0]+/, "") : (node.text ?? "");
    return { ...node, text: first + index === last ? start.trimEnd() : start };
  });
}

function saysAnything({ type, text }: NodeJson): boolean {
  return type === "text" ? /[^ \u00a0]/.test(text ?? "") : type !== "hardBreak";
}

function saysSomething(nodes: NodeJson[]): boolean {
  return nodes.some(({ type, text }) => type !== "text" || /[^\s\u00a0]/.test(text ?? ""));
}
