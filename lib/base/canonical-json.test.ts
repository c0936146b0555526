import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the order in which keys were written does not matter, at any depth", () => {
  const one = { b: 1, a: { d: [1, { y: 1, x: 2 }], c: null } };
  const other = { a: { c: null, d: [1, { x: 2, y: 1 }] }, b: 1 };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(canonicalJson(one)).toBe('{"a":{"c":null,"d":[1,{"x":2,"y":1}]},"b":1}');
});

test("the order of a list does matter", () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test("reading back gives what was written, and writing it again the same bytes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
