import { expect, it } from "vitest";
import { signpostHeader } from "./signposts.ts";

const page = (links: string) =>
  `<html><head>${links}</head><body><link rel="item" href="https://e.org/b"/></body></html>`;

it("says in a header what the head of a page says of what belongs to it, and nothing else of it", () => {
  const links = [
    '<link rel="stylesheet" href="/a.css"/><link rel="canonical" href="https://e.org/p"/>',
    '<link rel="cite-as" href="https://e.org/p/1"/>',
    '<link rel="item" href="https://e.org/p/pdf?a=1&amp;b=2" type="application/pdf"/>',
  ].join("");
  expect(signpostHeader(page(links))).toBe(
    '<https://e.org/p/1>; rel="cite-as", <https://e.org/p/pdf?a=1&b=2>; rel="item"; type="application/pdf"',
  );
  expect(signpostHeader(page(""))).toBe("");
  expect(signpostHeader("no page at all")).toBe("");
});

it("no address or type can add anything to the header", () => {
  const hostile = [
    '<link rel="item" href="https://e.org/&quot;&gt;; rel=&quot;x\r\nSet-Cookie: a=b" type="a/b; x"/>',
    '<link rel="item" href="javascript"/>',
    '<link rel="author" href="https://e.org/people/佐藤"/>',
  ].join("");
  expect(signpostHeader(page(hostile))).toMatch(
    /^<https:\/\/e\.org\/[!-~]+>; rel="item", <https:\/\/e\.org\/people\/%E4%BD%90%E8%97%A4>; rel="author"$/,
  );
});

it("a header stays short, however many authors there are", () => {
  const authors = Array.from(
    { length: 200 },
    (_, at) => `<link rel="author" href="https://example.org/people/number-${at}"/>`,
  );
  const header = signpostHeader(page(`<link rel="cite-as" href="https://e.org/p/1"/>${authors.join("")}`));
  expect(header.length).toBeLessThanOrEqual(2_400);
  expect(header).toMatch(/^<https:\/\/e\.org\/p\/1>; rel="cite-as", .*rel="author"$/);
});
