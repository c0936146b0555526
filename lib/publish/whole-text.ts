import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";

/** A part of a publication that stands before or after its text, under a heading of its own. */
export type Part = { title: string; content: NodeJson[] };

/** What is printed around a text, and who wrote which of its chapters, by the id of the heading's block. */
export type AroundText = { before: Part[]; after: Part[]; bylines: ReadonlyMap<string, string> };

/** For texts that stand alone. */
export const nothingAround: AroundText = { before: [], after: [], bylines: new Map() };

/**
 * A publication's text with what stands around it, as one document: contents, notes, page and files follow from it. Where
 * there is nothing around it, it is the text itself. Pure.
 */
export function wholeText(document: DocumentJson, { before, after, bylines }: AroundText): DocumentJson {
  const content = document.content.flatMap((block) => withByline(block, bylines));
  return { ...document, content: [...before.flatMap(nodesOf), ...content, ...after.flatMap(nodesOf)] };
}

function nodesOf({ title, content }: Part): NodeJson[] {
  return [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: title }] }, ...content];
}

function withByline(block: NodeJson, bylines: ReadonlyMap<string, string>): NodeJson[] {
  const byline = block.type === "heading" ? bylines.get(String(block.attrs?.id ?? "")) : undefined;
  return byline ? [block, paragraph({ words: byline, italic: true })] : [block];
}

/** Some words of a line; nothing is printed of a piece without words. */
export type Piece = { words: string; bold?: boolean; italic?: boolean };

/** A line of its own. */
export function paragraph(...pieces: Piece[]): NodeJson {
  const content = pieces.flatMap(({ words, bold, italic }): NodeJson[] => {
    if (words === "") return [];
    const marks = [...(bold ? [{ type: "bold" }] : []), ...(italic ? [{ type: "italic" }] : [])];
    return [{ type: "text", text: words, ...(marks.length > 0 && { marks }) }];
  });
  return { type: "paragraph", content };
}

/** What somebody wrote in lines of their own, as a quotation. */
export function quotation(text: string): NodeJson {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return { type: "blockquote", content: lines.map((words) => paragraph({ words })) };
}

/** A table; the first row names the columns. */
export function table([head = [], ...rows]: string[][]): NodeJson {
  return {
    type: "table",
    content: [row("tableHeader", head), ...rows.map((cells) => row("tableCell", cells))],
  };
}

function row(type: "tableHeader" | "tableCell", cells: string[]): NodeJson {
  return {
    type: "tableRow",
    content: cells.map((words) => ({ type, content: [paragraph({ words })] })),
  };
}
