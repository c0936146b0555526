import { expect, test } from "vitest";
import { linkTarget } from "./set-link.ts";

test.each([
  ["example.org/page?a=1", "https://example.org/page?a=1"],
  [" https://example.org ", "https://example.org/"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["javascript:alert(1)", null],
  ["two words", null],
  ["", null],
])("%j leads to %j", (typed, href) => {
  expect(linkTarget(typed)).toBe(href);
});
