import { expect, test } from "vitest";
import { positionSegments } from "./position-segments.ts";

test("stretches stand in the order of positions, whatever order the counts come in", () => {
  const kinds = positionSegments({ objection: 1, abstain: 1, support: 2 }).map(({ kind }) => kind);
  expect(kinds).toEqual(["support", "objection", "abstain"]);
});

test("stretches follow each other and fill the bar", () => {
  expect(positionSegments({ support: 1, accept: 2, unanswered: 1 })).toEqual([
    { kind: "support", count: 1, start: 0, width: 25 },
    { kind: "accept", count: 2, start: 25, width: 50 },
    { kind: "unanswered", count: 1, start: 75, width: 25 },
  ]);
});

test("nobody counted is no bar", () => {
  expect(positionSegments({ support: 0 })).toEqual([]);
});
