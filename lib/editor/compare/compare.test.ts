import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentJson, NodeJson } from "../document-json.ts";
import { compareDocuments } from "./compare.ts";
import { type Piece, piecesOf, sideOf } from "./pieces.ts";
import { summaryOf } from "./summary.ts";
import { plainTokens, tokensOf, wholeOf } from "./tokens.ts";
import { sameness, unitsOf } from "./units.ts";

function text(words: string, ...marks: string[]): NodeJson {
  return { type: "text", text: words, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) };
}

function note(words: string): NodeJson {
  return { type: "footnote", content: [text(words)] };
}

function paragraph(id: string | null, ...content: (string | NodeJson)[]): NodeJson {
  const inlines = content.map((inline) => (typeof inline === "string" ? text(inline) : inline));
  return { type: "paragraph", attrs: { id }, content: inlines };
}

function doc(...content: NodeJson[]): DocumentJson {
  return { type: "doc", content };
}

function table(...rows: string[][]): NodeJson {
  const cell = (words: string): NodeJson => ({ type: "tableCell", content: [paragraph(null, words)] });
  return { type: "table", content: rows.map((row) => ({ type: "tableRow", content: row.map(cell) })) };
}

function kindsOf(before: DocumentJson, after: DocumentJson): string[] {
  return compareDocuments(before, after).map((change) =>
    change.kind === "changed" && change.moved ? "moved" : change.kind,
  );
}

function shown(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "note") return `(note: ${shown(piece.pieces)})`;
      const words = plainTokens(piece.tokens);
      return { same: words, added: `{+${words}+}`, removed: `[-${words}-]`, restyled: `<${words}>` }[
        piece.kind
      ];
    })
    .join("");
}

function piecesBetween(before: NodeJson, after: NodeJson): string {
  return shown(piecesOf(tokensOf(before), tokensOf(after)));
}

describe("blocks", () => {
  const first = paragraph("a", "The group met in spring and in autumn.");
  const second = paragraph("b", "Five members asked for another reading of the draft.");
  const third = paragraph("c", "The secretariat will circulate the papers.");

  it("that are the same are the same, whatever their ids", () => {
    expect(kindsOf(doc(first, second), doc(first, second))).toEqual(["same", "same"]);
    const copied = doc(paragraph(null, "The group met in spring and in autumn."));
    expect(kindsOf(copied, doc(first))).toEqual(["same"]);
  });

  it("that came, went or were rewritten are named so", () => {
    expect(kindsOf(doc(first, third), doc(first, second, third))).toEqual(["same", "added", "same"]);
    expect(kindsOf(doc(first, second, third), doc(first, third))).toEqual(["same", "removed", "same"]);
    expect(kindsOf(doc(first, second), doc(first, paragraph("b", "Nobody did.")))).toEqual([
      "same",
      "changed",
    ]);
  });

  it("are found again after a move, also without ids", () => {
    expect(kindsOf(doc(first, second, third), doc(third, first, second))).toEqual(["moved", "same", "same"]);
    const bare = (node: NodeJson): NodeJson => ({ ...node, attrs: { id: null } });
    expect(kindsOf(doc(bare(first), bare(second), bare(third)), doc(third, first, second))).toEqual([
      "moved",
      "same",
      "same",
    ]);
  });

  it("of two imports of one text are matched by their words", () => {
    const before = doc(paragraph("x1", "Five members asked for another reading of the draft."), third);
    const after = doc(paragraph("y1", "Six members asked for another reading of the draft."), third);
    expect(kindsOf(before, after)).toEqual(["changed", "same"]);
  });

  it("that became headings or went into a list are changed, not replaced", () => {
    const heading = { ...first, type: "heading", attrs: { id: "a", level: 2 } };
    const list = { type: "bulletList", content: [{ type: "listItem", content: [first] }] };
    for (const other of [heading, list]) {
      const [change] = compareDocuments(doc(first), doc(other));
      expect(change).toMatchObject({ kind: "changed", reformed: true, moved: false });
    }
  });

  it("without words are compared by what they say", () => {
    const figure = (alt: string): NodeJson => ({
      type: "figure",
      attrs: { id: "f", pictureId: "p", alt, credit: "" },
      content: [{ type: "caption", content: [text("Shipping lanes")] }],
    });
    const [change, caption] = compareDocuments(doc(figure("A map")), doc(figure("A map of lanes")));
    expect(change).toMatchObject({ kind: "changed", facts: ["alt"] });
    expect(caption?.kind).toBe("same");
  });
});

describe("tables", () => {
  it("are compared cell by cell, and a new row leaves the others as they are", () => {
    const before = doc(table(["Japan", "twelve ships"], ["Korea", "nine ships"]));
    const after = doc(
      table(["Japan", "twelve ships"], ["Australia", "ten ships"], ["Korea", "eleven ships"]),
    );
    const changes = compareDocuments(before, after);
    expect(changes.map(({ kind }) => kind)).toEqual(["same", "same", "added", "added", "same", "changed"]);
    expect(summaryOf(changes)).toMatchObject({ cellsChanged: 3 });
  });
});

describe("a line", () => {
  it("shows the words that came and went", () => {
    expect(piecesBetween(paragraph("a", "one two three"), paragraph("a", "one five three"))).toBe(
      "one [-two-]{+five+} three",
    );
  });

  it("that was rewritten is shown whole, not as confetti", () => {
    const before = paragraph("a", "ships sail to, from, and past the strait");
    const after = paragraph("a", "a committee, in spring, and without haste");
    expect(piecesBetween(before, after)).toMatch(/^\[-[^\]]+-\]\{\+[^}]+\+\}$/);
  });

  it("whose form alone changed says so", () => {
    expect(piecesBetween(paragraph("a", "one two"), paragraph("a", "one ", text("two", "bold")))).toBe(
      "one <two>",
    );
  });

  it("shows what changed inside a footnote", () => {
    const before = paragraph("a", "Trade grew.", note("Report of 2019, page 4"));
    const after = paragraph("a", "Trade grew.", note("Report of 2021, page 4"));
    expect(piecesBetween(before, after)).toBe("Trade grew.(note: Report of [-2019-]{+2021+}, page 4)");
    expect(summaryOf(compareDocuments(doc(before), doc(after)))).toMatchObject({
      notesChanged: 1,
      wordsAdded: 1,
    });
  });

  it("in Japanese is compared by characters", () => {
    expect(piecesBetween(paragraph("a", "日本の安全保障"), paragraph("a", "日本の経済安全保障"))).toBe(
      "日本の{+経済+}安全保障",
    );
  });

  it("of thousands of words with nothing in common comes back in one piece", () => {
    const words = (prefix: string) =>
      Array.from({ length: 9000 }, (_, index) => `${prefix}${index}`).join(" ");
    expect(piecesOf(tokensOf(paragraph("a", words("x"))), tokensOf(paragraph("a", words("y"))))).toHaveLength(
      2,
    );
  });
});

it("counts what changed", () => {
  const before = doc(paragraph("a", "one two three four"), paragraph("b", "gone for good"));
  const after = doc(paragraph("a", "one two three five", note("why")), paragraph("c", "something quite new"));
  expect(summaryOf(compareDocuments(before, after))).toEqual({
    blocksChanged: 1,
    blocksAdded: 1,
    blocksRemoved: 1,
    notesAdded: 1,
    wordsAdded: 5,
    wordsRemoved: 4,
  });
  expect(summaryOf(compareDocuments(after, after))).toEqual({});
});

describe("for any two documents", () => {
  const someWords = fc.array(fc.constantFrom("sea", "port", "law", "of", "the", "trade, ", "日本", "\n"), {
    maxLength: 8,
  });
  const inline = fc.oneof(
    someWords.filter((words) => words.length > 0).map((words) => text(words.join(" "))),
    someWords.filter((words) => words.length > 0).map((words) => text(words.join(" "), "bold")),
    someWords.map((words) => ({
      type: "footnote",
      content: words.length > 0 ? [text(words.join(" "))] : [],
    })),
  );
  const block = fc.record({
    id: fc.constantFrom("a", "b", "c", "d", null),
    content: fc.array(inline, { maxLength: 4 }),
  });
  const anyDocument = fc
    .array(block, { minLength: 1, maxLength: 8 })
    .map((blocks) => doc(...blocks.map(({ id, content }) => paragraph(id, ...content))));

  it("the later side of the comparison is the later document, the earlier side the earlier one", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const changes = compareDocuments(before, after);
        const later = changes.flatMap((change) =>
          change.kind === "removed" ? [] : [sameness(change.after)],
        );
        expect(later).toEqual(unitsOf(after).map(sameness));
        const earlier = changes.flatMap((change) => {
          if (change.kind === "added") return [];
          return [sameness(change.kind === "same" ? change.after : change.before)];
        });
        expect(earlier.toSorted()).toEqual(unitsOf(before).map(sameness).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  it("the pieces of a line make up both lines", () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), fc.array(inline, { maxLength: 6 }), (one, other) => {
        const before = tokensOf(paragraph(null, ...one));
        const after = tokensOf(paragraph(null, ...other));
        const pieces = piecesOf(before, after);
        expect(wholeOf(sideOf(pieces, "before"))).toBe(wholeOf(before));
        expect(wholeOf(sideOf(pieces, "after"))).toBe(wholeOf(after));
      }),
      { numRuns: 1000 },
    );
  });
});

it("two long texts that share nothing are compared in no more time than two that share much", () => {
  const long = (word: string) =>
    doc(...Array.from({ length: 20_000 }, (_, index) => paragraph(null, `${word} ${index}`)));
  const kinds = kindsOf(long("before"), long("after"));
  expect([kinds.filter((kind) => kind === "removed").length, kinds.length]).toEqual([20_000, 40_000]);
});
