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
  const fresh = !previous || previous.type === "hardBreak" || / $/.test(previous.text ?? "x");
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
    .replace(
      /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。])\s*\n\s*(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])/gu,
      "",
    )
    .replace(/[ \t\n\r\f]+/g, " ");
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

/** Without space or breaks at its ends. */
export function trimmed(nodes: NodeJson[]): NodeJson[] {
  const kept = [...nodes];
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.type === "text" ? (last.text ?? "").replace(/[ \u00a0]+$/, "") : null;
    if (text === null && last.type !== "hardBreak") break;
    kept.pop();
    if (text) {
      kept.push({ ...last, text });
      break;
    }
  }
  const [first, ...rest] = kept;
  const text = first?.type === "text" ? (first.text ?? "").replace(/^[ \u00a0]+/, "") : null;
  if (!first || text === null) return kept;
  return text === "" ? trimmed(rest) : [{ ...first, text }, ...rest];
}

function saysSomething(nodes: NodeJson[]): boolean {
  return nodes.some(({ type, text }) => type !== "text" || /[^\s\u00a0]/.test(text ?? ""));
}
