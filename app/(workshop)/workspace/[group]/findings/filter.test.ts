import { expect, test } from "vitest";
import type { BoardCard } from "#lib/domain/findings/types.ts";
import { addressOf, chooseFindings, countFacets, readChoice } from "./filter.ts";

const counts = { support: 0, accept: 0, reservation: 0, objection: 0, abstain: 0, recused: 0 };
const card = (number: number, more: Partial<BoardCard> = {}): BoardCard => ({
  id: String(number),
  number,
  theme: "",
  state: "circulated",
  statement: "",
  counts,
  mine: null,
  version: 1,
  stale: 0,
  answered: 0,
  mineIsStale: false,
  missing: false,
  closesAt: null,
  changedAt: "2026-11-01T00:00:00.000Z",
  proposedBy: { slug: "ana", name: "Ana" },
  evidence: 1,
  flagged: 0,
  ...more,
});
const cards = [
  card(1, { theme: "Sea", statement: "Cables are shared.", missing: true, answered: 3 }),
  card(2, { theme: "Sea", mine: "support", counts: { ...counts, objection: 1 }, answered: 1, flagged: 2 }),
  card(3, { state: "agreed", evidence: 0, changedAt: "2026-11-03T00:00:00.000Z", answered: 2 }),
  card(4, {
    state: "last_call",
    closesAt: "2026-11-09T00:00:00.000Z",
    counts: { ...counts, objection: 2 },
    proposedBy: { slug: "ben", name: "Ben" },
    answered: 2,
  }),
];
const numbers = (search: Record<string, string | string[]>) =>
  chooseFindings(cards, readChoice(search)).map(({ number }) => number);

test("an address chooses by state, theme, proposer, missing position, objection, evidence and words, all together", () => {
  expect(numbers({})).toEqual([1, 2, 3, 4]);
  expect(numbers({ state: "agreed" })).toEqual([3]);
  expect(numbers({ theme: "Sea" })).toEqual([1, 2]);
  expect(numbers({ theme: "Sea", mine: "missing" })).toEqual([1]);
  expect(numbers({ proposer: "ben" })).toEqual([4]);
  expect(numbers({ objection: "standing" })).toEqual([2, 4]);
  expect(numbers({ objection: "standing", theme: "Sea" })).toEqual([2]);
  expect(numbers({ evidence: "none" })).toEqual([3]);
  expect(numbers({ evidence: "flagged" })).toEqual([2]);
  expect(numbers({ q: "SHARED cables" })).toEqual([1]);
  expect(numbers({ q: "cables none" })).toEqual([]);
});

test("it sorts them, and equals stand by number", () => {
  expect(numbers({ sort: "objections" })).toEqual([4, 2, 1, 3]);
  expect(numbers({ sort: "unanswered" })).toEqual([2, 3, 4, 1]);
  expect(numbers({ sort: "closing" })).toEqual([4, 1, 2, 3]);
  expect(numbers({ sort: "changed" })).toEqual([3, 1, 2, 4]);
  expect(numbers({ sort: "flagged" })).toEqual([2, 3, 1, 4]);
});

test("what cannot be read chooses nothing", () => {
  expect(
    numbers({ state: "nonsense", theme: "", mine: ["missing", "missing"], sort: "up", page: "-1" }),
  ).toEqual([1, 2, 3, 4]);
});

test("each choice says how many it has", () => {
  expect(countFacets(cards)).toEqual({
    states: { circulated: 2, agreed: 1, last_call: 1 },
    themes: [{ value: "Sea", count: 2 }],
    proposers: [
      { slug: "ana", name: "Ana", count: 3 },
      { slug: "ben", name: "Ben", count: 1 },
    ],
    missing: 1,
    objection: 2,
    noEvidence: 1,
    flagged: 1,
  });
});

test("an address that is written is read as the same choice, and begins again at the first page", () => {
  const choice = readChoice({ view: "list", by: "theme", theme: "Sea & land", q: "a b", page: "3" });
  const address = addressOf("/findings", choice);
  const read = readChoice(Object.fromEntries(new URL(address, "http://localhost").searchParams));
  expect(read).toEqual({ ...choice, page: 1 });
  expect(addressOf("/findings", readChoice({}))).toBe("/findings");
  expect(addressOf("/findings", readChoice({}), { page: 2 })).toBe("/findings?page=2");
});
