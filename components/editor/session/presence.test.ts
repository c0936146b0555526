import { expect, test } from "vitest";
import { presentPeople } from "./presence.ts";

const aroha = { personId: "a", name: "Aroha", colour: 1 };
const haruto = { personId: "h", name: "Haruto", colour: 9 };

test("everybody else is listed once, by name, whatever their pages say besides", () => {
  const states = new Map<number, Record<string, unknown>>([
    [1, { user: haruto, cursor: {} }],
    [2, { user: aroha }],
    [3, { user: aroha }],
    [4, { user: { name: 7 } }],
    [5, {}],
    [6, { user: { ...aroha, personId: "me" } }],
  ]);
  expect(presentPeople(states, 6)).toEqual([aroha, { ...haruto, colour: 1 }]);
});

test("a moving cursor changes nothing", () => {
  const before = presentPeople(new Map([[1, { user: aroha }]]), 9);
  expect(presentPeople(new Map([[1, { user: aroha, cursor: { anchor: 3 } }]]), 9, before)).toBe(before);
});
