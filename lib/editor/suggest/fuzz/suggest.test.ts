import { expect, test } from "vitest";
import { listSuggestions } from "../list-suggestions.ts";
import { acceptedOf, rejectedAllOf, rejectedOf } from "../projections.ts";
import { resolveSuggestions } from "../resolve-suggestions.ts";
import { sameNode } from "../same-node.ts";
import { type Played, played, type Turn, type Way } from "./played.ts";
import { randomFrom } from "./random.ts";

// One more seed range for a longer search: FIRST_SEED=100000 npx vitest run --project pure lib/editor/suggest
const firstSeed = Number(process.env.FIRST_SEED ?? 1);
const runs = 2000;
const turns = 12;

const games = Array.from({ length: runs }, (_, place) => firstSeed + place);
const tally = new Map<string, Map<Way, number>>();

test("over the whole schema with two authors, rejecting all restores the text and accepting all is the same edits made plainly", () => {
  const broken = games.filter((seed) => {
    const game = played(seed, turns);
    game.turns.forEach(count);
    return !isRestored(game) || !isAsPlain(game) || !game.turns.every(touchesOwnOnly);
  });
  expect(broken).toEqual([]);
}, 240_000);

test("what people do most is told finely, not as blocks struck and written anew", () => {
  for (const kind of ["type", "backspace", "delete", "bold", "enter", "list enter", "note", "heading"])
    expect(shareOf(kind, ["refined", "none"]), kind).toBeGreaterThan(0.85);
  expect(shareOf("cut", ["refined", "none"])).toBeGreaterThan(0.7);
});

test("rejecting one by one in any order, and accepting one by one, come to the same as all at once", () => {
  const broken = games.slice(0, 300).filter((seed) => {
    const { text, original, plain } = played(seed, turns);
    return !oneByOne(text, "reject", seed).eq(original) || !sameNode(oneByOne(text, "accept", 0), plain);
  });
  expect(broken).toEqual([]);
}, 120_000);

test("decided in whatever way, a text stays one", () => {
  for (const seed of games.slice(0, 300)) {
    const random = randomFrom(seed);
    let { text } = played(seed, turns);
    for (let left = listSuggestions(text); left.length > 0; left = listSuggestions(text)) {
      const { id } = random.pick(left);
      const resolved = resolveSuggestions(text, new Set([id]), random.pick(["accept", "reject"]));
      if (!resolved) break;
      text = resolved.step.apply(text).doc ?? text;
      text.check();
    }
  }
}, 120_000);

function isRestored({ text, original }: Played): boolean {
  text.check();
  return rejectedAllOf(text).eq(original);
}

function isAsPlain({ text, plain }: Played): boolean {
  return sameNode(acceptedOf(text), plain);
}

function touchesOwnOnly({ before, after, author }: Turn): boolean {
  return rejectedOf(after, author).eq(rejectedOf(before, author));
}

/** @param seed of the order; 0 for the order of the text */
function oneByOne(text: Played["text"], decision: "accept" | "reject", seed: number): Played["text"] {
  const random = randomFrom(seed);
  for (let doc = text; ; ) {
    const left = listSuggestions(doc);
    const next = seed === 0 ? left[0] : random.pick(left);
    const resolved = next && resolveSuggestions(doc, new Set([next.id]), decision);
    if (!resolved) return doc;
    doc = resolved.step.apply(doc).doc ?? doc;
    doc.check();
  }
}

function count({ kind, way }: Turn): void {
  const row = tally.get(kind) ?? new Map<Way, number>();
  row.set(way, (row.get(way) ?? 0) + 1);
  tally.set(kind, row);
}

/** Of the edits whose place is not struck. */
function shareOf(kind: string, ways: Way[]): number {
  const row = [...(tally.get(kind) ?? [])].filter(([way]) => way !== "left");
  const all = row.reduce((sum, [, times]) => sum + times, 0);
  return row.filter(([way]) => ways.includes(way)).reduce((sum, [, times]) => sum + times, 0) / all;
}
