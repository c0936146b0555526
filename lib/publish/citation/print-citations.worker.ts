import { readFileSync } from "node:fs";
import CSL from "citeproc";
import { capitalized } from "./capitalized.ts";
import { citesInNotes } from "./places.ts";
import {
  type CitationRequest,
  type CitationText,
  type CitedPlace,
  missingSource,
  type PrintedCitations,
} from "./printed-citations.ts";
import { richWords } from "./rich-words.ts";

/** Prints the citations of one text and its bibliography: order, short forms and telling apart are the processor's.
 *  Takes seconds for hundreds of notes, so it is run by `runBounded`. */
export function run(request: CitationRequest): PrintedCitations {
  const engine = engineFor(request);
  const cited = new Set(request.places.flatMap(({ items }) => items.map(({ sourceId }) => sourceId)));
  engine.updateItems([...cited].filter((id) => id in request.items));
  const known = request.places.flatMap((place, index) => clusterOf(place, index, request) ?? []);
  const printed = new Map(
    engine.rebuildProcessorState(known, "html").map(([citationID, , html]) => [citationID, richWords(html)]),
  );
  const texts = request.places.map((place, index) => textAt(place, printed.get(String(index)), request));
  const [, entries] = engine.makeBibliography() || [null, []];
  return { form: "full", texts, bibliography: entries.map((entry) => richWords(entry.trim())) };
}

const files = {
  chicago_notes: "chicago-fullnote-bibliography",
  chicago_author_date: "chicago-author-date",
  apa: "apa",
};

const locales = ["en-US", "fr-FR", "ja-JP", "ko-KR"];

function engineFor({ style, language, items }: CitationRequest): CSL.Engine {
  const system = {
    retrieveLocale: (locale: string) => file(`locales-${locales.includes(locale) ? locale : "en-US"}.xml`),
    retrieveItem: (id: string) => ({ ...items[id], id }),
  };
  const locale = locales.find((known) => known.startsWith(language.slice(0, 2))) ?? "en-US";
  const engine = new CSL.Engine(system, file(`${files[style]}.csl`), locale, true);
  engine.opt.development_extensions.wrap_url_and_doi = true;
  return engine;
}

function file(name: string): string {
  return readFileSync(new URL(`styles/${name}`, import.meta.url), "utf8");
}

/** @returns null where none of the sources is known */
function clusterOf(place: CitedPlace, index: number, { style, items }: CitationRequest): CSL.Cluster | null {
  const cited = place.items.filter(({ sourceId }) => sourceId in items);
  if (cited.length === 0) return null;
  const citationItems = cited.map((item, position) => ({
    id: item.sourceId,
    ...(item.locator && { locator: item.locator, label: item.label }),
    prefix: spaced(position === 0 && place.ownNote ? capitalized(item.prefix) : item.prefix, "after"),
    suffix: spaced(item.suffix, "before"),
    "suppress-author": item.suppressAuthor,
  }));
  return {
    citationID: String(index),
    citationItems,
    properties: { noteIndex: citesInNotes(style) ? place.note : 0 },
  };
}

function spaced(words: string, side: "before" | "after"): string {
  const trimmed = words.trim();
  if (trimmed === "") return "";
  if (side === "after") return `${trimmed} `;
  return /^[\p{L}\p{N}(]/u.test(trimmed) ? ` ${trimmed}` : trimmed;
}

function textAt(
  { items, continued, ownNote }: CitedPlace,
  printed: CitationText | undefined,
  request: CitationRequest,
): CitationText {
  const missing = items.length === 0 || items.some(({ sourceId }) => !(sourceId in request.items));
  const text = [...(printed ?? [])];
  if (continued && !ownNote && citesInNotes(request.style)) dropStop(text);
  if (missing) text.push({ kind: "words", text: printed ? ` ${missingSource}` : missingSource, styles: [] });
  return text;
}

/** A note ends with a stop, which has no place in the middle of a sentence. */
function dropStop(text: CitationText) {
  const last = text.at(-1);
  if (last?.kind === "words") text[text.length - 1] = { ...last, text: last.text.replace(/\.$/, "") };
}
