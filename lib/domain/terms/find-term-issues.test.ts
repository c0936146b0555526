import { describe, expect, it } from "vitest";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { findTermIssues } from "./find-term-issues.ts";
import { listAbbreviations } from "./list-abbreviations.ts";

const terms = [
  { id: "1", term: "Indo-Pacific", variants: ["Asia-Pacific", "indo-pacific"] },
  { id: "2", term: "Republic of Korea", variants: ["South Korea", "Korea"] },
  { id: "3", term: "IP4", variants: ["AP4"] },
  { id: "4", term: "partner country", variants: ["ally"] },
  { id: "5", term: "韓国", variants: ["南朝鮮"] },
  { id: "6", term: "대한민국", variants: ["남한"] },
  { id: "7", term: "the alliance", variants: ["U.S. coalition"] },
];

const text = (words: string, ...marks: string[]): NodeJson => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});

const block = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", attrs: { id: "b1" }, content });

const issuesIn = (...content: NodeJson[]) => findTermIssues({ type: "doc", content } as DocumentJson, terms);
const foundIn = (words: string) => issuesIn(block(text(words))).map(({ found }) => found);

describe("findTermIssues", () => {
  it("finds whole words, in capitals or not, with a plural", () => {
    expect(foundIn("An ally among allies: ALLY. Not a rally, not allying.")).toEqual([
      "ally",
      "allies",
      "ALLY",
    ]);
    expect(foundIn("asia-pacific, Asia\u2011Pacific and Asia-Pacifics")).toHaveLength(3);
  });

  it("says what to write, where, and what stands around", () => {
    expect(issuesIn(block(text("All of South Korea’s coast")))).toEqual([
      {
        termId: "2",
        term: "Republic of Korea",
        found: "South Korea",
        blockId: "b1",
        before: "All of ",
        after: "’s coast",
      },
    ]);
  });

  it("counts the longer name once, and leaves alone what is part of a chosen one", () => {
    expect(foundIn("South Korea and the Republic of Korea, not Korea")).toEqual(["South Korea", "Korea"]);
  });

  it("takes abbreviations, and names that differ in capitals alone, by their letters", () => {
    expect(foundIn("the AP4, an ap4, the Indo-Pacific and the indo-pacific")).toEqual([
      "AP4",
      "indo-pacific",
    ]);
  });

  it("finds Chinese, Japanese and Korean without borders", () => {
    expect(foundIn("日本と南朝鮮の関係")).toEqual(["南朝鮮"]);
    expect(foundIn("남한은 어제")).toEqual(["남한"]);
  });

  it("finds a name that is partly bold, and one with stops in it", () => {
    expect(issuesIn(block(text("South ", "bold"), text("Korea"))).map(({ found }) => found)).toEqual([
      "South Korea",
    ]);
    expect(foundIn("a U.S. coalition.")).toEqual(["U.S. coalition"]);
    expect(foundIn("a UXSX coalition.")).toEqual([]);
  });

  it("leaves alone quotations, addresses and code", () => {
    expect(issuesIn({ type: "blockquote", content: [block(text("The Asia-Pacific"))] })).toEqual([]);
    expect(foundIn("She said “the Asia-Pacific matters”, then left the AP4")).toEqual(["AP4"]);
    expect(foundIn('He said "Korea" and 「南朝鮮」')).toEqual([]);
    expect(foundIn("see https://example.org/Korea/ally or ally@example.org")).toEqual([]);
    expect(issuesIn(block(text("AP4", "code")))).toEqual([]);
  });

  it("reads notes and what stands in lists and boxes, with the block around", () => {
    const note = { type: "footnote", content: [text("As Korea does.")] };
    const list = {
      type: "bulletList",
      content: [{ type: "listItem", content: [block(text("Fine"), note)] }],
    };
    expect(issuesIn(list)).toMatchObject([{ found: "Korea", blockId: "b1" }]);
  });

  it("does not run two paragraphs, or words and a note, together", () => {
    expect(issuesIn(block(text("South")), block(text("Korea"))).map(({ found }) => found)).toEqual(["Korea"]);
    const note = { type: "footnote", content: [text("x")] };
    expect(issuesIn(block(text("South "), note, text("Korea"))).map(({ found }) => found)).toEqual(["Korea"]);
  });
});

describe("listAbbreviations", () => {
  it("lists those that occur, once, by the alphabet", () => {
    const known = [
      { term: "Treaty", abbreviation: "TR" },
      { term: "North Atlantic Treaty Organization", abbreviation: "NATO" },
      { term: "Four partners", abbreviation: "IP4" },
      { term: "Nothing short", abbreviation: "" },
    ];
    expect(listAbbreviations("NATO, the IP4 and NATO; nato, TRY", known)).toEqual([
      { short: "IP4", long: "Four partners" },
      { short: "NATO", long: "North Atlantic Treaty Organization" },
    ]);
  });
});
