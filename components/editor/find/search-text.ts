import type { Node } from "@tiptap/pm/model";

/** What is looked for. Where `caseMatters` is false, letters match whatever their case. */
export type Search = { words: string; caseMatters: boolean; wholeWords: boolean };

/** Where it stands, as positions in the document; `note` is the position of the note it stands in, if any. */
export type Found = { from: number; to: number; note: number | null };

/** Every place where the words stand, in the order of the text: in blocks, cells, captions and notes, across changes of
 *  form, but not across blocks. Blocks that did not change since the last call are not read again.
 *  Null asks for nothing and finds nothing. */
export type TextSearch = (document: Node) => Found[];

export function textSearch(search: Search): TextSearch {
  const pattern = patternOf(search);
  if (!pattern) return () => [];
  const read = new WeakMap<Node, Found[]>();
  return (document) => {
    const found: Found[] = [];
    document.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const inside = read.get(node) ?? foundIn(node, pattern, null);
      read.set(node, inside);
      for (const one of inside) found.push(moved(one, position + 1));
      return false;
    });
    return found;
  };
}

function patternOf({ words, caseMatters, wholeWords }: Search): RegExp | null {
  if (words === "") return null;
  const literal = words.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replaceAll(/\s/g, "\\s");
  const bounded = wholeWords ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal;
  return new RegExp(bounded, caseMatters ? "gv" : "giv");
}

/** Positions count from the start of the content of `block`. */
function foundIn(block: Node, pattern: RegExp, note: number | null): Found[] {
  const { text, positionAt } = runOf(block);
  const own = [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    from: positionAt(index),
    to: positionAt(index + words.length - 1) + 1,
    note,
  }));
  const inNotes = notesOf(block).flatMap(({ node, offset }) =>
    foundIn(node, pattern, 0).map((one) => moved({ ...one, note: -1 }, offset + 1)),
  );
  if (inNotes.length === 0) return own;
  return [...own, ...inNotes].toSorted((one, other) => one.from - other.from);
}

/** The words of a block in one run; what is no word is one sign that nobody types. */
function runOf(block: Node): { text: string; positionAt: (index: number) => number } {
  let text = "";
  const pieces: { index: number; offset: number }[] = [];
  block.forEach((child, offset) => {
    pieces.push({ index: text.length, offset });
    text += child.isText ? child.text : "\uFFFC";
  });
  const positionAt = (index: number) => {
    const piece = pieces.findLast((candidate) => candidate.index <= index);
    return piece ? piece.offset + index - piece.index : index;
  };
  return { text, positionAt };
}

function notesOf(block: Node): { node: Node; offset: number }[] {
  const notes: { node: Node; offset: number }[] = [];
  block.forEach((node, offset) => {
    if (node.type.name === "footnote") notes.push({ node, offset });
  });
  return notes;
}

function moved({ from, to, note }: Found, by: number): Found {
  return { from: from + by, to: to + by, note: note === null ? null : note + by };
}
