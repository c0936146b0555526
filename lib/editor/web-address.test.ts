import { expect, test } from "vitest";
import { checkedHref } from "./web-address.ts";

test.each([
  ["https://example.org/a b", "https://example.org/a%20b"],
  [" http://例え.jp ", "http://xn--r8jz45g.jp/"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
])("%s may be linked to", (address, normal) => {
  expect(checkedHref(address)).toBe(normal);
});

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "//example.org",
  "/groups",
  "#",
  "",
  "mailto:nobody",
  "https://bank.example@evil.example/",
  `https://example.org/${"x".repeat(3000)}`,
  null,
  7,
])("%s may not be linked to", (address) => {
  expect(checkedHref(address)).toBeNull();
});
