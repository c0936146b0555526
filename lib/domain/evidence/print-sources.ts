import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { formatCitedItems } from "#lib/editor/cited-items.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { CitationText } from "#lib/publish/citation/printed-citations.ts";
import { readLocator } from "#lib/publish/citation/read-locator.ts";
import { sourceLabel } from "#lib/publish/citation/source-words.ts";
import type { EvidenceView } from "./types.ts";

export type CitedPiece = { id: string; csl: CslItem; locator: string };

/** What is to be cited of a piece: nothing, unless it is a source of the library. */
export function citedIn(view: EvidenceView): CitedPiece[] {
  return view.kind === "source" && view.csl ? [{ id: view.id, csl: view.csl, locator: view.locator }] : [];
}

/**
 * Sources of the library as notes cite them in full, each with its page or section. Every piece stands alone: none is
 * shortened because another cites the same.
 * @param patienceMs how long to wait; what is not ready then is told by authors, title and year
 * @returns by piece
 */
export async function printSources(
  pieces: readonly CitedPiece[],
  patienceMs: number,
): Promise<Map<string, string>> {
  const printed = await printCitations(asNotes(pieces), { patienceMs });
  return new Map(
    pieces.map((piece, index) => {
      const words = printed ? plainly(printed.texts[index] ?? []) : "";
      return [piece.id, words || shortly(piece)];
    }),
  );
}

/** A text that does nothing but cite: each piece is a source of its own. */
function asNotes(pieces: readonly CitedPiece[]): DocumentJson {
  return {
    type: "doc",
    content: pieces.map(({ id, locator }) => {
      const item = { sourceId: id, prefix: "", suppressAuthor: false, ...readLocator(locator) };
      return {
        type: "paragraph",
        content: [{ type: "citation", attrs: { items: formatCitedItems([item]) } }],
      };
    }),
    sources: { style: "chicago_notes", items: Object.fromEntries(pieces.map(({ id, csl }) => [id, csl])) },
  };
}

function plainly(text: CitationText): string {
  return text
    .map((part) =>
      part.kind === "words" ? part.text : part.content.map(({ text: words }) => words).join(""),
    )
    .join("")
    .trim();
}

function shortly({ csl, locator }: CitedPiece): string {
  const label = sourceLabel(csl);
  return locator ? `${label}, ${locator}` : label;
}
