import type { CitedItem } from "#lib/editor/cited-items.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import { cleanText } from "../clean-text.ts";
import {
  type CitationRequest,
  type CitationText,
  missingSource,
  type PrintedCitations,
} from "./printed-citations.ts";
import { citedShortly, sourceLabel } from "./source-words.ts";

/** Citations in one plain form for every style, made at once: "(see Satō 2024, 12; van der Berg 2023)". */
export function shortCitations({ items, places }: CitationRequest): PrintedCitations {
  const known = new Set(places.flatMap((place) => place.items.map(({ sourceId }) => sourceId)));
  const labels = [...known].flatMap((id) => (items[id] ? [`${sourceLabel(items[id])}.`] : [])).sort();
  return {
    form: "short",
    texts: places.map(({ items: cited, note }) => words(inBrackets(shortly(cited, items), note === 0))),
    bibliography: labels.map(words),
  };
}

function shortly(cited: CitedItem[], items: Record<string, CslItem>): string {
  if (cited.length === 0) return missingSource;
  return cited
    .map((item) => {
      const source = items[item.sourceId];
      return source ? citedShortly(item, source) : missingSource;
    })
    .join("; ");
}

function inBrackets(text: string, inLine: boolean): string {
  return inLine ? `(${text})` : text;
}

function words(text: string): CitationText {
  return [{ kind: "words", text: cleanText(text), styles: [] }];
}
