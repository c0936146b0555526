import { expect, test } from "vitest";
import { keysIn, newPoint } from "./kept-keys.ts";

test("a key has 256 random bits, is no other point's, and is read again from a file of them", () => {
  const points = Array.from({ length: 50 }, newPoint);
  const keys = points.map(({ key }) => key);
  expect(new Set(keys).size).toBe(50);
  for (const key of keys) expect(Buffer.from(key, "base64url")).toHaveLength(32);
  expect(keysIn(`Keys to your contributions, one a line.\n\n${keys.join("\r\n")}\n`)).toEqual(keys);
});

test("what is no key is not taken for one", () => {
  expect(keysIn("Keep it where you keep passwords. deadbeef")).toEqual([]);
});
