import type { Paragraph, PhrasingContent } from "mdast";
import type { Inline, Style, Words } from "../types.ts";

/** What stands in a line, as Markdown's nodes. Neighbours share the form that goes on longest. */
export function linesOf(
  inlines: Inline[],
  breakAs: () => PhrasingContent = () => ({ type: "break" }),
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < inlines.length; ) {
    const inline = inlines[at] as Inline;
    const run = inline.kind === "words" ? wordsFrom(inlines, at) : [];
    nodes.push(...(run.length > 0 ? formed(run, outermost) : [single(inline, breakAs)]));
    at += Math.max(run.length, 1);
  }
  return nodes;
}

/** Words of the model as a paragraph of Markdown's tree. */
export function paragraphOf(inlines: Inline[]): Paragraph {
  return { type: "paragraph", children: linesOf(inlines) };
}

function wordsFrom(inlines: Inline[], at: number): Words[] {
  const rest = inlines.slice(at);
  const end = rest.findIndex(({ kind }) => kind !== "words");
  return rest.slice(0, end < 0 ? rest.length : end) as Words[];
}

function single(inline: Inline, breakAs: () => PhrasingContent): PhrasingContent {
  switch (inline.kind) {
    case "link":
      return { type: "link", url: inline.href, children: formed(inline.content, outermost) };
    case "note":
      return { type: "footnoteReference", identifier: String(inline.number), label: String(inline.number) };
    case "formula":
      return { type: "formula", value: inline.latex, display: false };
    case "break":
      return breakAs();
    case "words":
      return { type: "text", value: inline.text };
  }
}

const outermost: readonly Style[] = ["strike", "bold", "italic"];

const nodeTypes = { strike: "delete", bold: "strong", italic: "emphasis" } as const;

/** Words with the styles of this list as nodes around them, the first one outermost. */
function formed(run: Words[], [style, ...inner]: readonly Style[]): PhrasingContent[] {
  if (style === undefined) return run.map(plain);
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < run.length; ) {
    const has = carries(run[at], style);
    let end = at + 1;
    while (end < run.length && carries(run[end], style) === has) end += 1;
    const children = formed(run.slice(at, end), inner);
    if (has) nodes.push({ type: nodeTypes[style as keyof typeof nodeTypes], children } as PhrasingContent);
    else nodes.push(...children);
    at = end;
  }
  return nodes;
}

function carries(words: Words | undefined, style: Style): boolean {
  return words?.styles.includes(style) ?? false;
}

function plain({ text, styles }: Words): PhrasingContent {
  return styles.includes("code") ? { type: "inlineCode", value: text } : { type: "text", value: text };
}
