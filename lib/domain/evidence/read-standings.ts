import type { Reader } from "#lib/base/actor.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { type PassageStanding, standingOf } from "#lib/editor/passage-standing.ts";
import type { RunningText } from "#lib/editor/passage-text.ts";
import { readNewestTexts } from "./read-newest-texts.ts";

export type QuotedPiece = Passage & { id: string; documentId: string };

/** How quoted passages stand in the texts that the actor has now, each text being read once.
 *  @returns by piece; those of a paper without a text for the actor are left out */
export async function readStandings(
  actor: Reader,
  pieces: readonly QuotedPiece[],
): Promise<Map<string, PassageStanding>> {
  const texts = await readNewestTexts(actor, [...new Set(pieces.map(({ documentId }) => documentId))]);
  return new Map(
    pieces.flatMap(({ id, documentId, quote, anchor }) => {
      const text = texts.get(documentId);
      return text ? [[id, knownStanding(text.running, { quote, anchor })] as const] : [];
    }),
  );
}

/** A text is asked for the same passages by everybody who opens the page; it is forgotten with its answers. */
const answers = new WeakMap<RunningText, Map<string, PassageStanding>>();

function knownStanding(running: RunningText, passage: Passage): PassageStanding {
  const known = answers.get(running) ?? new Map<string, PassageStanding>();
  answers.set(running, known);
  const key = JSON.stringify([passage.quote, passage.anchor]);
  const standing = known.get(key) ?? standingOf(running, passage);
  known.set(key, standing);
  return standing;
}
