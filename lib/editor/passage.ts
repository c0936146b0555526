import type { Node } from "@tiptap/pm/model";
import type { DocumentJson } from "./document-json.ts";
import { placeAt, type RunningText, runningText, runningTextOf } from "./passage-text.ts";

/** Some words of a document and where they stood. */
export type Passage = { quote: string; anchor: PassageAnchor };

/** Enough to find a passage again after the text around it changed: the block it began in (null where that block has
 *  no id) and the words just before and after. */
export type PassageAnchor = { blockId: string | null; prefix: string; suffix: string };

/** Where a passage stands now: the block it begins in and the offset in that block's text, in UTF-16 units. */
export type PassagePlace = { blockId: string | null; offset: number };

/** The longest passage that can be quoted, in UTF-16 units. */
export const maxQuoteLength = 4000;

/** How much of the neighbourhood an anchor keeps on either side, in UTF-16 units. */
export const anchorContextLength = 48;

/** The passage between two positions of an open document. Notes are not part of a quote.
 *  @returns null where no words are selected, or more than `maxQuoteLength` */
export function passageBetween(document: Node, from: number, to: number): Passage | null {
  const running = runningTextOf(document);
  return passageIn(running, running.offsetAt(from), running.offsetAt(to));
}

/** The same between two offsets of a running text, for where it is not read from an open document. */
export function passageIn(running: RunningText, from: number, to: number): Passage | null {
  const selected = running.text.slice(from, to);
  const quote = selected.trim();
  if (quote === "" || quote.length > maxQuoteLength) return null;
  const start = from + selected.length - selected.trimStart().length;
  const end = start + quote.length;
  return {
    quote,
    anchor: {
      blockId: placeAt(running, start).blockId,
      prefix: running.text.slice(Math.max(0, start - anchorContextLength), start).toWellFormed(),
      suffix: running.text.slice(end, end + anchorContextLength).toWellFormed(),
    },
  };
}

/** Finds a passage again: where its words stand more than once, where block and neighbourhood agree best.
 *  @returns null when the words are gone; the quote is then shown as orphaned */
export function findPassage(document: DocumentJson, passage: Passage): PassagePlace | null {
  const running = runningText(document);
  const offset = offsetOfPassage(running, passage);
  return offset === null ? null : placeAt(running, offset);
}

/** The same in a running text, as the offset of the first letter. */
export function offsetOfPassage(running: RunningText, { quote, anchor }: Passage): number | null {
  const [best] = occurrences(running.text, quote)
    .map((start) => ({ start, ...placeAt(running, start) }))
    .map((place) => ({ place, agreement: agreementOf(place, running.text, { quote, anchor }) }))
    .toSorted((one, other) => other.agreement - one.agreement);
  return best?.place.start ?? null;
}

function agreementOf(
  place: PassagePlace & { start: number },
  text: string,
  { quote, anchor }: Passage,
): number {
  const end = place.start + quote.length;
  const before = commonEnd(text.slice(0, place.start), anchor.prefix);
  const after = commonStart(text.slice(end, end + anchorContextLength), anchor.suffix);
  const sameBlock = place.blockId !== null && place.blockId === anchor.blockId;
  return before + after + (sameBlock ? 2 * anchorContextLength : 0);
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  if (quote === "") return starts;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
