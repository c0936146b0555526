import type { DocumentJson } from "#lib/editor/document-json.ts";
import { citedPlaces } from "./places.ts";
import type { CitationRequest } from "./printed-citations.ts";

/** What has to be printed for a text; null where it cites nothing. */
export function citationRequestOf(document: DocumentJson, language: string): CitationRequest | null {
  const { style, items } = document.sources ?? { style: "chicago_notes" as const, items: {} };
  const places = citedPlaces(document, style).map(({ place }) => place);
  return places.length > 0 ? { style, language, items, places } : null;
}
