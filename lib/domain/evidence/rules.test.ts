import fc from "fast-check";
import { expect, test } from "vitest";
import { decideRestingOn, leadsToMaterial, type RestsOn, whatIsLacking } from "./rules.ts";

const refused = { ok: false, refusal: { kind: "RestsOnItself" } };

test("a finding rests neither on itself nor on what rests on it, however far", () => {
  expect(decideRestingOn([], { from: "a", on: "a" })).toEqual(refused);
  expect(decideRestingOn([{ from: "b", on: "a" }], { from: "a", on: "b" })).toEqual(refused);
  const chain = ["b", "c", "d"].map((from, index) => ({ from, on: ["c", "d", "a"][index] ?? "" }));
  expect(decideRestingOn(chain, { from: "a", on: "b" })).toEqual(refused);
});

test("two ways to the same finding are no circle", () => {
  const edges = [
    { from: "a", on: "b" },
    { from: "b", on: "d" },
    { from: "c", on: "d" },
  ];
  expect(decideRestingOn(edges, { from: "a", on: "c" })).toMatchObject({ ok: true });
});

test("whatever is added in whatever order, nothing ever rests on itself", () => {
  const edge = fc.record({ from: fc.integer({ min: 0, max: 7 }), on: fc.integer({ min: 0, max: 7 }) });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 40 }), (wanted) => {
      const edges: RestsOn[] = [];
      for (const { from, on } of wanted) {
        const next = { from: String(from), on: String(on) };
        if (decideRestingOn(edges, next).ok) edges.push(next);
      }
      // What is without circles can be put in an order: take away what rests on nothing, until nothing is left.
      let left = edges;
      for (let before = -1; before !== left.length; ) {
        before = left.length;
        const resting = new Set(left.map(({ from }) => from));
        left = left.filter(({ on }) => resting.has(on));
      }
      expect(left).toEqual([]);
    }),
  );
});

test("a finding lacks evidence, then support, then that its passages stand", () => {
  expect(whatIsLacking({ stances: [], flagged: 0 })).toEqual({ lacks: "evidence", flagged: 0 });
  expect(whatIsLacking({ stances: ["contradicts"], flagged: 1 })).toEqual({ lacks: "support", flagged: 1 });
  expect(whatIsLacking({ stances: ["contradicts", "qualifies"], flagged: 2 })).toMatchObject({
    lacks: "standing",
  });
  expect(whatIsLacking({ stances: ["supports"], flagged: 0 })).toBeNull();
});

test("only links to what the group found, wrote or published lead to material", () => {
  const all = ["/workspace/a/findings/3", "https://portal.example/workspace/a/papers/b", "/publications/c"];
  expect(all.every(leadsToMaterial)).toBe(true);
  const none = ["/workspace/a/findings", "https://example.org/", "/workspace/a/members/b", ""];
  expect(none.some(leadsToMaterial)).toBe(false);
});
