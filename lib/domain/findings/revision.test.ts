import { expect, test } from "vitest";
import { decideRevision } from "./revision.ts";

const version = { number: 3, substance: 2, statement: "Four partners need four programmes.", reasons: "" };
const current = { state: "in_discussion", theme: "Sea", version } as const;
const input = { ...version, version: 3, theme: "Sea", change: "substance", note: "Said so in May." } as const;
const reworded = { ...input, statement: "Four partners need three programmes." };

test("a change of substance is its own number, a change of words keeps its predecessor's", () => {
  expect(decideRevision(current, reworded)).toMatchObject({
    value: { next: { number: 4, substance: 4 }, isSubstantial: true },
  });
  expect(decideRevision(current, { ...reworded, change: "words", note: "" })).toMatchObject({
    value: { next: { number: 4, substance: 2 }, isSubstantial: false },
  });
});

test("a change of substance says what changed, unless nobody has read it yet", () => {
  const wordless = { ...reworded, note: " " };
  expect(decideRevision(current, wordless)).toMatchObject({ refusal: { kind: "ChangeNoteRequired" } });
  expect(decideRevision({ ...current, state: "draft" }, wordless).ok).toBe(true);
});

test("only a change of substance ends a last call", () => {
  const called = { ...current, state: "last_call" } as const;
  expect(decideRevision(called, reworded)).toMatchObject({ value: { endsLastCall: true } });
  expect(decideRevision(called, { ...reworded, change: "words" })).toMatchObject({
    value: { endsLastCall: false },
  });
});

test("a text that began from an older version, or changes nothing, is refused", () => {
  expect(decideRevision(current, { ...reworded, version: 2 })).toMatchObject({
    refusal: { kind: "TextChanged" },
  });
  expect(decideRevision(current, input)).toMatchObject({ refusal: { kind: "NothingChanged" } });
});

test("another theme alone makes no version and no position stale", () => {
  expect(decideRevision(current, { ...input, theme: "Air" })).toMatchObject({
    value: { next: null, isSubstantial: false, endsLastCall: false },
  });
});
