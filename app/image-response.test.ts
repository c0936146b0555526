import { describe, expect, it } from "vitest";
import { askedForm, imageResponse } from "./image-response.ts";

describe("the last part of a picture's address", () => {
  it.each([
    ["960.webp", { width: 960, type: "webp" }],
    ["480.avif", { width: 480, type: "avif" }],
    ["0.webp", null],
    ["96000.webp", null],
    ["960.png", null],
    ["960.avif.webp", null],
    ["../960.webp", null],
  ])("%s", (form, asked) => {
    expect(askedForm(form)).toEqual(asked);
  });
});

it("what may still become AVIF is kept for a short while, and by nobody for whom it is not", () => {
  const keptFor = (settled: boolean, lasting: string) =>
    imageResponse({ bytes: new Uint8Array(1), type: "webp", settled }, lasting).headers.get("cache-control");
  const forEver = "public, max-age=31536000, immutable";
  expect([keptFor(true, forEver), keptFor(false, forEver)]).toEqual([forEver, "public, max-age=120"]);
  expect(keptFor(false, "private, no-store")).toBe("private, no-store");
});
