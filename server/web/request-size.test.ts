import { expect, test } from "vitest";
import { isTooLarge, maxBodyBytes } from "./request-size.ts";

test("a request may send as much as a form holds and no more", () => {
  expect(isTooLarge({ headers: {} })).toBe(false);
  expect(isTooLarge({ headers: { "content-length": `${maxBodyBytes}` } })).toBe(false);
  expect(isTooLarge({ headers: { "content-length": `${maxBodyBytes + 1}` } })).toBe(true);
});

test("a request that does not say how much it sends is not read", () => {
  expect(isTooLarge({ headers: { "transfer-encoding": "chunked" } })).toBe(true);
});
