import { expect, test } from "vitest";
import { comparePlainTexts } from "./plain.ts";
import { plainTokens } from "./tokens.ts";

const drawn = (before: string, after: string) =>
  comparePlainTexts(before, after).map((piece) =>
    "tokens" in piece ? `${piece.kind}:${plainTokens(piece.tokens)}` : piece.kind,
  );

test("two statements differ by words", () => {
  expect(drawn("Four partners need four programmes.", "Four partners need three programmes.")).toEqual([
    "same:Four partners need ",
    "removed:four",
    "added:three",
    "same: programmes.",
  ]);
});

test("what was empty came as a whole, and what is equal has no change", () => {
  expect(drawn("", "Reasons.")).toEqual(["added:Reasons."]);
  expect(drawn("Same\n\nwords", "Same\n\nwords")).toEqual(["same:Same\n\nwords"]);
  expect(drawn("", "")).toEqual([]);
});
