import { expect, test } from "vitest";
import { standingPositions } from "./standing.ts";

const row = (personId: string, substance: number, value: string) => ({ personId, substance, value });
const values = (positions: Map<string, { value: string }>) =>
  Object.fromEntries([...positions].map(([person, { value }]) => [person, value]));

test("a position on an earlier substance is stale, one on the current stands", () => {
  const { current, stale } = standingPositions([row("a", 1, "support"), row("b", 3, "accept")], 3);
  expect(values(current)).toEqual({ b: "accept" });
  expect(values(stale)).toEqual({ a: "support" });
});

test("who answered again is not stale, and their latest word is what stands", () => {
  const rows = [row("a", 1, "objection"), row("a", 2, "reservation"), row("a", 2, "support")];
  const { current, stale } = standingPositions(rows, 2);
  expect(values(current)).toEqual({ a: "support" });
  expect(stale.size).toBe(0);
});

test("of several stale words the latest is kept", () => {
  const { stale } = standingPositions([row("a", 1, "support"), row("a", 2, "objection")], 4);
  expect(values(stale)).toEqual({ a: "objection" });
});

test("a version that changed words alone leaves every position standing", () => {
  // Version 2 of the text keeps the substance of version 1, which its positions carry.
  const { current, stale } = standingPositions([row("a", 1, "support"), row("b", 1, "accept")], 1);
  expect([current.size, stale.size]).toEqual([2, 0]);
});
