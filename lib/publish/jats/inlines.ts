import type { Inline, Style, Words } from "../types.ts";
import { type Child, element } from "../xml/element.ts";
import { formulaMarkup } from "../xml/formula.ts";

/** What stands in a line, as JATS. */
export function lineOf(pieces: readonly Inline[]): Child[] {
  return pieces.map(pieceOf);
}

/** Of a note; other names in the file are counted likewise, because titles are no names in XML. */
export function noteId(number: number): string {
  return `fn${number}`;
}

/** A formula as it was typed, and as MathML where it can be read. */
export function formulaOf(latex: string, display: boolean): Child[] {
  const math = formulaMarkup(latex, { display, prefix: "mml" });
  const typed = element("tex-math", {}, latex);
  return math ? [element("alternatives", {}, typed, math)] : [typed];
}

function pieceOf(piece: Inline): Child {
  switch (piece.kind) {
    case "words":
      return wordsOf(piece);
    case "link":
      return element(
        "ext-link",
        { "ext-link-type": "uri", "xlink:href": piece.href },
        piece.content.map(wordsOf),
      );
    case "break":
      // Outside titles and cells the suite knows no line's end.
      return " ";
    case "formula":
      return element("inline-formula", {}, formulaOf(piece.latex, false));
    case "note":
      return element(
        "xref",
        { "ref-type": "fn", rid: noteId(piece.number) },
        element("sup", {}, String(piece.number)),
      );
  }
}

const elements: Record<Style, string> = {
  bold: "bold",
  italic: "italic",
  strike: "strike",
  code: "monospace",
};

function wordsOf({ text, styles }: Words): Child {
  return styles.reduce<Child>((inside, style) => element(elements[style], {}, inside), text);
}
