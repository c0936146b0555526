import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { everyBlockModel, manyNotes } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
import type { PrintMatter } from "../print-matter.ts";
import { writeEpub } from "./write-epub.ts";

const book = (matter: PrintMatter) =>
  Object.fromEntries(
    Object.entries(unzipSync(writeEpub(matter))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

test("a book has a file for each chapter, its notes at the chapter's end", () => {
  const files = book({ ...printMatter, model: manyNotes(60) });
  const chapters = Object.entries(files).filter(([name]) => name.startsWith("book/chapter-"));
  expect(chapters).toHaveLength(6);
  const numbers = Array.from({ length: 60 }, (_, index) => String(index + 1));
  const text = chapters.map(([, content]) => content).join("");
  expect(all(text, /id="ref-(\d+)"/g)).toEqual(numbers);
  expect(all(text, /id="note-(\d+)"/g)).toEqual(numbers);
  for (const [, content] of chapters)
    expect(all(content, /id="ref-(\d+)"/g)).toEqual(all(content, /id="note-(\d+)"/g));
});

test("the mimetype stands first and is not packed, and the same matter gives the same bytes", () => {
  const matter = { ...printMatter, model: everyBlockModel() };
  const bytes = writeEpub(matter);
  expect(strFromU8(bytes.slice(30, 58))).toBe("mimetypeapplication/epub+zip");
  expect(writeEpub(matter)).toEqual(bytes);
});

test("a book bears the institution's logo on its first page, and its colour in lines", () => {
  const logo = { type: "png", bytes: new Uint8Array([1, 2, 3]) } as const;
  const files = book({ ...printMatter, logo, accent: "#14535c", model: everyBlockModel() });
  expect(files["book/logo.png"]).toBe("\u0001\u0002\u0003");
  expect(files["book/package.opf"]).toContain('href="logo.png" media-type="image/png"');
  expect(files["book/title.xhtml"]).toContain('<img src="logo.png" alt="An institution"');
  expect(files["book/book.css"]).toContain("solid #14535c");
  const plain = book({ ...printMatter, model: everyBlockModel() });
  expect(plain["book/title.xhtml"]).toContain("An institution</p>");
  expect(Object.keys(plain)).not.toContain("book/logo.png");
});

test("what reads like markup is words, and a chapter with formulas says so", () => {
  const files = book({ ...printMatter, title: "<script>&", model: everyBlockModel() });
  expect(files["book/title.xhtml"]).toContain("&#x3C;script>&#x26;");
  expect(files["book/package.opf"]).toMatch(/chapter-2\.xhtml"[^>]*properties="mathml"/);
});
