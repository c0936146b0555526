import { expect, test } from "vitest";
import { staysAt } from "./stays-at.ts";

const sections = [
  { blockId: "one", below: 1 },
  { blockId: "one-a", below: 0 },
  { blockId: "two", below: 0 },
];

test("a section stays where it is when it is let go on itself, on what is below it or on what follows", () => {
  expect([...staysAt(sections, "one")]).toEqual(["one", "one-a", "two"]);
  expect([...staysAt(sections, "one-a")]).toEqual(["one-a", "two"]);
});

test("the last section stays where it is when it is let go at the end", () => {
  expect([...staysAt(sections, "two")]).toEqual(["two", null]);
});

test("a section that is not there any more stays nowhere", () => {
  expect([...staysAt(sections, "gone")]).toEqual([]);
});
