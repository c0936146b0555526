import { describe, expect, it } from "vitest";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import publication from "#messages/en/publication.json" with { type: "json" };
import { buildModel } from "./model.ts";
import { type PartsOfEdition, printedParts } from "./printed-parts.ts";
import type { Block } from "./types.ts";
import { wholeText } from "./whole-text.ts";

const person = { slug: "hana", name: "Hana Mori", nativeName: null, nativeLanguage: null };
const words = { type: "text", text: "One." };
const document: DocumentJson = {
  type: "doc",
  content: [
    { type: "heading", attrs: { id: "h1", level: 2 }, content: [{ type: "text", text: "Chapter" }] },
    {
      type: "paragraph",
      attrs: { id: "p1" },
      content: [words, { type: "footnote", content: [{ type: "text", text: "Of the text." }] }],
    },
  ],
};
const nothing: PartsOfEdition = {
  ...{ language: "en", foreword: null, summary: "", charter: "", chapters: [], findings: [] },
  ...{ dissentsAnnex: false, evidenceTable: false, abbreviations: [] },
};
const finding = {
  ...{ id: "f", number: 3, statement: "Cables break.", reasons: "", outcome: "agreed" as const },
  ...{ rationale: "", calledOn: "2026-10-01", silent: 0 },
  positions: [
    { person, perspective: "Japan", value: "reservation" as const, text: "Not all.\n\nNot in winter." },
    { person, perspective: "", value: "support" as const, text: "" },
  ],
  evidence: [
    {
      kind: "source" as const,
      stance: "supports" as const,
      note: "See there",
      title: "A book",
      url: null,
      locator: "p. 4",
    },
    { kind: "unpublished_paper" as const, stance: "qualifies" as const },
  ],
};

describe("what stands around a text", () => {
  it("is nothing for an edition that says nothing of it: the text is printed as it was", () => {
    expect(printed(nothing)).toEqual(document);
  });

  it("stands before and after it under headings of its own, with the text's notes in order", () => {
    const model = buildModel(
      printed({
        ...nothing,
        foreword: {
          body: "## Dear reader\n\nA word.[^1]\n\n[^1]: Of the foreword.",
          by: "Kiri Ngata, Chair",
        },
        summary: "In short.",
        charter: "Our task.",
        abbreviations: [{ short: "IP4", long: "Four partners" }],
      }),
    );
    expect(model.contents.map(({ level, text }) => `${level} ${text}`)).toEqual([
      "2 Foreword",
      "3 Dear reader",
      "2 Summary",
      "2 Chapter",
      "2 The group’s charter",
      "2 Abbreviations",
    ]);
    expect(model.notes.map(({ content: [first] }) => first?.kind === "words" && first.text)).toEqual([
      "Of the foreword.",
      "Of the text.",
    ]);
    expect(wordsOf(model.blocks)).toContain("Kiri Ngata, Chair");
    expect(model.blocks.at(-1)).toMatchObject({ kind: "table", rows: [{}, {}] });
  });

  it("names who wrote a chapter under its heading", () => {
    const blocks = buildModel(
      printed({
        ...nothing,
        chapters: [{ blockId: "h1", authors: [person, { ...person, name: "Ana Silva" }] }],
      }),
    ).blocks;
    expect(wordsOf(blocks.slice(0, 2))).toBe("Chapter By Hana Mori, Ana Silva");
  });

  it("prints dissents in their words, and evidence finding by finding, where that is wanted", () => {
    expect(printed({ ...nothing, findings: [finding] })).toEqual(document);
    const { blocks, contents } = buildModel(
      printed({ ...nothing, findings: [finding], dissentsAnnex: true, evidenceTable: true }),
    );
    expect(contents.map(({ text }) => text)).toEqual([
      "Chapter",
      publication.parts.dissents,
      publication.parts.evidence,
    ]);
    expect(blocks.find(({ kind }) => kind === "quotation")).toMatchObject({ blocks: [{}, {}] });
    expect(wordsOf(blocks)).toContain("Finding 3: Cables break.");
    expect(wordsOf(blocks)).toContain("Hana Mori, Japan · Reservation");
    expect(JSON.stringify(blocks.at(-1))).toContain("A book, p. 4");
    expect(blocks.at(-1)).toMatchObject({ kind: "table", rows: [{}, {}, {}] });
  });
});

function printed(content: PartsOfEdition): DocumentJson {
  return wholeText(document, printedParts(content));
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => ("content" in block ? [block.content] : []))
    .map((content) => content.map((inline) => (inline.kind === "words" ? inline.text : "")).join(""))
    .join(" ");
}
