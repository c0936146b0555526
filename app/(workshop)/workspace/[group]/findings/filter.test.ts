import { expect, test } from "vitest";
import type { FindingCard } from "#lib/domain/findings/types.ts";
import { chooseFindings, readFilter } from "./filter.ts";

const counts = { support: 0, accept: 0, reservation: 0, objection: 0, abstain: 0, recused: 0 };
const finding = (number: number, more: Partial<FindingCard>): FindingCard => ({
  id: String(number),
  number,
  theme: "",
  state: "circulated",
  statement: "",
  counts,
  mine: null,
  stale: 0,
  mineIsStale: false,
  ...more,
});
const findings = [
  finding(1, { theme: "Sea" }),
  finding(2, { theme: "Sea", mine: "support" }),
  finding(3, { state: "agreed" }),
];
const numbers = (search: Record<string, string | string[]>, role: "expert" | "observer" = "expert") =>
  chooseFindings(findings, readFilter(search), role).map(({ number }) => number);

test("an address chooses by state, theme and missing position, all together", () => {
  expect(numbers({})).toEqual([1, 2, 3]);
  expect(numbers({ state: "agreed" })).toEqual([3]);
  expect(numbers({ theme: "Sea" })).toEqual([1, 2]);
  expect(numbers({ theme: "Sea", mine: "missing" })).toEqual([1]);
});

test("of an observer no position is missing", () => {
  expect(numbers({ mine: "missing" }, "observer")).toEqual([]);
});

test("what cannot be read chooses nothing", () => {
  expect(numbers({ state: "nonsense", theme: "", mine: ["missing", "missing"] })).toEqual([1, 2, 3]);
});
