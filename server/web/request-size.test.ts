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

test("an address that takes a file may be sent one, and no other address", () => {
  const headers = { "content-length": "20000000" };
  expect(isTooLarge({ url: "/pictures?text=1", headers })).toBe(false);
  expect(isTooLarge({ url: "/pictures/", headers })).toBe(true);
  expect(isTooLarge({ url: "/pictures?text=1", headers: { "content-length": "20000001" } })).toBe(true);
});
