import { expect, test } from "vitest";
import { everyBlockModel, manyNotes } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
import { writeJats } from "./write-jats.ts";

const address = (id: string) => `https://example.org/pictures/${id}`;
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

test("every note is referred to once, in order, by its number", () => {
  const xml = writeJats({ ...printMatter, model: manyNotes(60) }, address);
  const numbers = Array.from({ length: 60 }, (_, index) => `fn${index + 1}`);
  expect(all(xml, /<xref ref-type="fn" rid="(\w+)"/g)).toEqual(numbers);
  expect(all(xml, /<fn id="(\w+)"/g)).toEqual(numbers);
});

test("headings become sections within sections, and formulas are kept in both notations", () => {
  const xml = writeJats({ ...printMatter, model: everyBlockModel() }, address);
  expect(all(xml, /<sec id="([\w-]+)"/g)).toEqual(["s1", "s1-1", "s2"]);
  expect(all(xml, /<tex-math>([^<]*)</g)).toContain("\\nonsense{a}");
  expect(xml).toContain("<mml:mfrac>");
  expect(xml).not.toMatch(/<mml:[^>]*xmlns/);
});

test("authors are people with their own script, or the body that wrote it", () => {
  const orcid = "0000-0002-1825-0097";
  const person = { name: "Kim Min-ji", native: "김민지", nativeLanguage: "ko", of: "Seoul", orcid };
  const model = manyNotes(1);
  const byPerson = writeJats({ ...printMatter, model, byline: [person] }, address);
  expect(byPerson).toContain('<string-name xml:lang="ko">김민지</string-name>');
  expect(byPerson).toContain(
    `<contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/${orcid}</contrib-id>`,
  );
  const byGroup = writeJats({ ...printMatter, model, byline: [], authors: ["The group"] }, address);
  expect(byGroup).toContain("<collab>The group</collab>");
});
