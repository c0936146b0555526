import { expect, test } from "vitest";
import { element, xmlFile } from "./element.ts";

const written = (...words: string[]) => xmlFile(element("a", { b: words[0] }, ...words)).split("\n")[1];

test("whatever was typed is words, in text and in attributes", () => {
  expect(written('<b>&"')).toBe('<a b="&#x3C;b>&#x26;&#x22;">&#x3C;b>&#x26;"</a>');
  expect(written("x\u0000\u202e\ufffey")).toBe('<a b="xy">xy</a>');
});

test("the end of a CDATA section, which XML forbids in a text, is written otherwise", () => {
  expect(written("one]]>two]]>")).toBe('<a b="one]]>two]]>">one]]&gt;two]]&gt;</a>');
});
