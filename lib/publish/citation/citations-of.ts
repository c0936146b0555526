import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import type { Bibliography, CitationInText, MissingReference } from "../types.ts";
import { citedPlaces } from "./places.ts";
import type { PrintedCitations } from "./printed-citations.ts";
import { citationRequestOf } from "./request.ts";
import { shortCitations } from "./short-citations.ts";

/** What a model prints of a document's citations. */
export type CitationsOfText = {
  inText: ReadonlyMap<NodeJson, CitationInText>;
  bibliography: Bibliography | null;
  missing: MissingReference[];
};

/** Puts printed citations in their places; without any, short ones. Citations that were printed for another text do not
 *  fit and are not used. */
export function citationsOf(document: DocumentJson, printed: PrintedCitations | null): CitationsOfText {
  const request = citationRequestOf(document, "en");
  if (!request) return { inText: new Map(), bibliography: null, missing: [] };
  const { style, items, places } = request;
  const fitting = printed?.texts.length === places.length ? printed : shortCitations(request);
  const inText = new Map(
    citedPlaces(document, style).map(({ node, place }, index) => [
      node,
      { ownNote: place.ownNote, text: fitting.texts[index] ?? [] },
    ]),
  );
  const cited = new Set(places.flatMap((place) => place.items.map(({ sourceId }) => sourceId)));
  const missing = [...cited].filter((id) => !(id in items)).map((id) => ({ kind: "source" as const, id }));
  return { inText, bibliography: { style, form: fitting.form, entries: fitting.bibliography }, missing };
}
