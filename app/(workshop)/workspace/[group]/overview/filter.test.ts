import { describe, expect, test } from "vitest";
import type { Obligation } from "#lib/domain/obligations/types.ts";
import {
  addressOf,
  chooseObligations,
  countFacets,
  countWeeks,
  groupByPerson,
  groupByThing,
  readChoice,
} from "./filter.ts";

const now = new Date("2027-03-12T14:00:00Z");
const anna = { id: "0190a5a0-0000-7000-8000-00000000000a", name: "Anna", role: "expert" } as const;
const bert = { id: "0190a5a0-0000-7000-8000-00000000000b", name: "Bert", role: "expert" } as const;
const people = [anna, bert];

function one(change: Partial<Obligation>): Obligation {
  return {
    kind: "signOff",
    personId: anna.id,
    groupId: "g",
    subjectId: "s",
    title: "The report",
    number: null,
    path: "/",
    seenAt: "/",
    count: null,
    dueAt: null,
    dueOn: null,
    since: null,
    commissionId: null,
    lastCall: null,
    remindedOn: null,
    ...change,
  };
}

const late = one({ kind: "writePaper", subjectId: "p", dueOn: new Date("2027-03-01") });
const soon = one({ dueAt: new Date("2027-03-15T14:00:00Z") });
const berts = one({ personId: bert.id, dueAt: new Date("2027-03-15T14:00:00Z") });
const never = one({ kind: "startReview", subjectId: "q", personId: bert.id });
const all = [late, soon, berts, never];

describe("the address of the overview", () => {
  test("chooses by kind, person, lateness and the days ahead", () => {
    const chosen = (query: Record<string, string>) => chooseObligations(all, readChoice(query), now);
    expect(chosen({})).toEqual(all);
    expect(chosen({ kind: "signOffs" })).toEqual([soon, berts]);
    expect(chosen({ person: bert.id })).toEqual([berts, never]);
    expect(chosen({ late: "only" })).toEqual([late]);
    expect(chosen({ within: "7" })).toEqual([late, soon, berts]);
  });

  test("chooses nothing by what cannot be read", () => {
    expect(readChoice({ by: "colour", kind: "x", person: "'; --", late: "yes", within: "8" })).toEqual({
      by: "people",
    });
  });

  test("says what was chosen and leaves out what is usual", () => {
    expect(addressOf("/o", readChoice({}))).toBe("/o");
    expect(addressOf("/o", readChoice({ late: "only" }), { by: "things" })).toBe("/o?by=things&late=only");
  });
});

test("people and things stand in the order in which they are due", () => {
  expect(
    groupByPerson(all, people).map(({ person, obligations }) => [person.name, obligations.length]),
  ).toEqual([
    ["Anna", 2],
    ["Bert", 2],
  ]);
  expect(groupByThing(all, people).map(({ thing, by }) => [thing, by.map(({ name }) => name)])).toEqual([
    ["writePaper:p", ["Anna"]],
    ["signOff:s", ["Anna", "Bert"]],
    ["startReview:q", ["Bert"]],
  ]);
});

test("what can be chosen says how many there are", () => {
  const facets = countFacets({ obligations: all, people }, now);
  expect(facets.kinds).toMatchObject({ papers: 2, signOffs: 2, reviews: 0 });
  expect(facets.late).toBe(1);
  expect(facets.people.map(({ count }) => count)).toEqual([2, 2]);
});

test("each thing is counted in one week, late, later or never", () => {
  const inTwoWeeks = one({ dueAt: new Date("2027-03-27T14:00:00Z") });
  const nextYear = one({ dueOn: new Date("2028-03-01") });
  const counted = countWeeks([...all, inTwoWeeks, nextYear], now);
  expect(counted.map(({ count }) => count)).toEqual([1, 2, 0, 1, 0, 0, 0, 0, 0, 1, 1]);
  expect(counted.filter(({ kind }) => kind === "week").map(({ from }) => from?.getTime())[0]).toBe(
    now.getTime(),
  );
});
