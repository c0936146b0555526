import type { Inline, Style, Words } from "../types.ts";
import { type Child, element } from "../xml/element.ts";
import { formulaMarkup } from "../xml/formula.ts";

/** What stands in a line, as XHTML. */
export function lineOf(pieces: readonly Inline[]): Child[] {
  return pieces.map(pieceOf);
}

/** Where a note's number stands in the text, to come back to. */
export function referenceId(number: number): string {
  return `ref-${number}`;
}

export function noteId(number: number): string {
  return `note-${number}`;
}

/** A formula as MathML; as it was typed where it cannot be read. */
export function formulaOf(latex: string, display: boolean): Child {
  return formulaMarkup(latex, { display, prefix: null }) ?? element("code", {}, latex);
}

function pieceOf(piece: Inline): Child {
  switch (piece.kind) {
    case "words":
      return wordsOf(piece);
    case "link":
      return element("a", { href: piece.href }, piece.content.map(wordsOf));
    case "break":
      return element("br", {});
    case "formula":
      return formulaOf(piece.latex, false);
    case "note":
      return noteReference(piece.number);
  }
}

function noteReference(number: number): Child {
  return element(
    "a",
    {
      id: referenceId(number),
      href: `#${noteId(number)}`,
      "epub:type": "noteref",
      role: "doc-noteref",
      class: "noteref",
    },
    String(number),
  );
}

const elements: Record<Style, string> = { bold: "strong", italic: "em", strike: "s", code: "code" };

function wordsOf({ text, styles }: Words): Child {
  return styles.reduce<Child>((inside, style) => element(elements[style], {}, inside), text);
}
