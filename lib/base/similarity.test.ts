import { expect, test } from "vitest";
import { areSimilar } from "./similarity.ts";

const statement =
  "The working substance of the cooperation lies in four individual programmes, which meetings cannot replace.";

test("the same point in other words is similar", () => {
  expect(
    areSimilar(statement, "Four individual programmes carry the cooperation; no meeting replaces them."),
  ).toBe(true);
});

test("another point of the same kind is not", () => {
  expect(areSimilar(statement, "Undersea cables need repair ships that no partner has.")).toBe(false);
  expect(areSimilar(statement, "The four should meet.")).toBe(false);
  const wanted = "NATO and the four partners should publish once a year what the projects have spent.";
  const other = "Cable ships of the four partners should be listed once a year, by name and berth.";
  expect(areSimilar(wanted, other)).toBe(false);
});

test("texts without spaces are compared too", () => {
  expect(areSimilar("協力の実質は四つの計画にある", "四つの計画に協力の実質がある")).toBe(true);
  expect(areSimilar("協力の実質は四つの計画にある", "海底ケーブルの修理船が足りない")).toBe(false);
});

test("nothing is similar to nothing", () => {
  expect(areSimilar("", "")).toBe(false);
});
