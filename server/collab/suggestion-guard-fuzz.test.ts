import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { fitsText } from "#lib/domain/documents/check-shape.ts";
import { checkUpdate } from "#lib/domain/documents/check-update.ts";
import { fragmentName, updateOf } from "#lib/domain/documents/crdt-text.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { played } from "#lib/editor/suggest/fuzz/played.ts";
import { rejectedOf } from "#lib/editor/suggest/projections.ts";
import { SuggestionGuard } from "./suggestion-guard.ts";

const firstSeed = Number(process.env.FIRST_SEED ?? 1);
const games = Array.from({ length: 150 }, (_, place) => firstSeed + place);
const turns = 12;

/** What a page that holds the live text sends when it shows `after`. Null where the binding does not write what it shows:
 *  it takes one mark for another when neither it nor what was there says anything but its name. */
function sentFor(live: Y.Doc, after: Node): Uint8Array | null {
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(live));
  const before = Y.encodeStateVector(page);
  const fragment = page.getXmlFragment(fragmentName);
  const { meta } = initProseMirrorDoc(fragment, editorSchema());
  updateYFragment(page, fragment, after, meta);
  const update = Y.encodeStateAsUpdate(page, before);
  return initProseMirrorDoc(fragment, editorSchema()).doc.eq(after) ? update : null;
}

function opened(text: Node): Y.Doc {
  const live = new Y.Doc();
  Y.applyUpdate(live, updateOf(text.toJSON() as DocumentJson));
  return live;
}

function fits(update: Uint8Array, live: Y.Doc): boolean {
  const checked = checkUpdate(update);
  return checked.ok && fitsText(checked.value, live);
}

test("whatever two people suggest, over the whole schema, each may send it", () => {
  expect(games.flatMap(refusedIn)).toEqual([]);
}, 180_000);

test("the same edits made plainly, or in the other's name, may nobody send who may only suggest", () => {
  const taken = games.flatMap((seed) => {
    const game = played(seed, turns);
    const forged = game.turns.flatMap(({ before, after, author }, turn) => {
      if (rejectedOf(after, other(author)).eq(rejectedOf(before, other(author)))) return [];
      return isTakenFrom(other(author), before, after) ? [`${seed}.${turn}`] : [];
    });
    const isPlainTaken = !game.plain.eq(game.original) && isTakenFrom("ana", game.original, game.plain);
    return isPlainTaken ? [...forged, `${seed} plainly`] : forged;
  });
  expect(taken).toEqual([]);
}, 180_000);

/** The turns of a game that were refused, up to where the binding leaves it. */
function refusedIn(seed: number): string[] {
  const game = played(seed, turns);
  const live = opened(game.original);
  const guard = new SuggestionGuard(live);
  for (const [turn, { kind, author, after }] of game.turns.entries()) {
    const update = sentFor(live, after);
    if (!update) return [];
    if (!fits(update, live) || !guard.allows(update, author)) return [`${seed}.${turn} ${kind}`];
    Y.applyUpdate(live, update);
  }
  return [];
}

function isTakenFrom(author: string, before: Node, after: Node): boolean {
  const live = opened(before);
  const update = sentFor(live, after);
  return update !== null && new SuggestionGuard(live).allows(update, author);
}

const other = (author: string) => (author === "ana" ? "ben" : "ana");
