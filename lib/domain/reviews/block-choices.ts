import type { DocumentJson } from "#lib/editor/document-json.ts";
import { offsetOfPassage, type Passage } from "#lib/editor/passage.ts";
import { runningText } from "#lib/editor/passage-text.ts";
import type { BlockChoice } from "./types.ts";

const labelLength = 70;

/** The blocks of a frozen text that hold words, in order: what can be chosen where words cannot be selected. */
export function blockChoices(document: DocumentJson): BlockChoice[] {
  const { text, blocks } = runningText(document);
  return blocks.flatMap(({ blockId, start }, index) => {
    if (!blockId) return [];
    const words = text.slice(start, blocks[index + 1]?.start ?? text.length).trim();
    const label = words.length > labelLength ? `${words.slice(0, labelLength).trimEnd()}…` : words;
    return [{ blockId, label: label.toWellFormed() }];
  });
}

/** Comments in the order of what they are about: the text as a whole first, then from its beginning to its end; those about a
 *  block without words stand where the block would, at the end. */
export function inOrderOfText<C extends { number: number; passage: Passage }>(
  document: DocumentJson,
  comments: readonly C[],
): C[] {
  const running = runningText(document);
  const places = comments.map((comment) => ({ comment, at: placeOf(running, comment.passage) }));
  return places
    .toSorted((one, other) => one.at - other.at || one.comment.number - other.comment.number)
    .map(({ comment }) => comment);
}

function placeOf(running: ReturnType<typeof runningText>, passage: Passage): number {
  if (passage.quote === "") return passage.anchor.blockId ? running.text.length : -1;
  return offsetOfPassage(running, passage) ?? running.text.length;
}
