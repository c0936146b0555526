import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { wordsOf } from "./inlines.ts";
import { buildModel } from "./model.ts";
import { type FindingReference, noReferences } from "./references.ts";
import type { Block, Inline } from "./types.ts";

const modelOf = (markdown: string) => buildModel(documentFromMarkdown(markdown));

describe("headings", () => {
  test("have addresses of their own, in any script, that the page does not use itself", () => {
    const { contents } = modelOf("## Cooperation\n\n### Cooperation\n\n## 協力\n\n## Notes\n\n## …");
    expect(contents.map((entry) => entry.slug)).toEqual([
      "cooperation",
      "cooperation-1",
      "協力",
      "notes-1",
      "section",
    ]);
    expect(contents.map((entry) => entry.level)).toEqual([2, 3, 2, 2, 2]);
  });

  test("without words are left out, but not the note they hold", () => {
    const { blocks, contents, notes } = modelOf("## \n\n## [^1]\n\n[^1]: Kept.");
    expect(contents).toEqual([]);
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph"]);
    expect(notes).toHaveLength(1);
  });
});

describe("text", () => {
  test("loses control characters, overrides of direction, noncharacters and half characters", () => {
    const [paragraph] = buildModel(
      textDocument("a\u0000b\u0007c\u202Ed\u2066e\uFFFEf\uD83Dg\u{1FFFF}h\u0085i\tj\u200Fk"),
    ).blocks;
    expect(paragraph && words(paragraph)).toBe("abcdefgh i j\u200Fk");
  });

  test("keeps whole characters beyond the basic plane", () => {
    const [paragraph] = buildModel(textDocument("𠮷野家 👩‍🔬")).blocks;
    expect(paragraph && words(paragraph)).toBe("𠮷野家 👩‍🔬");
  });
});

describe("links", () => {
  const link = (href: unknown) => ({ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] });

  test.each(["javascript:alert(1)", "/relative", null, 7])("to %s become words", (href) => {
    const document: DocumentJson = { type: "doc", content: [{ type: "paragraph", content: [link(href)] }] };
    expect(buildModel(document).blocks[0]).toMatchObject({
      content: [{ kind: "words", text: "x", styles: [] }],
    });
  });

  test("are one, though parts of them are bold", () => {
    const [paragraph] = modelOf("[one **two**](https://example.org/) three").blocks;
    expect(paragraph).toMatchObject({
      content: [
        {
          kind: "link",
          href: "https://example.org/",
          content: [{ text: "one " }, { text: "two", styles: ["bold"] }],
        },
        { kind: "words", text: " three" },
      ],
    });
  });
});

describe("tables", () => {
  test("know what their header cells are headers of", () => {
    const cell = (type: string, span = 1) => ({
      type,
      attrs: { colspan: span, rowspan: 1 },
      content: [{ type: "paragraph" }],
    });
    const rows = [
      [cell("tableHeader", 2)],
      [cell("tableHeader"), cell("tableCell")],
      [cell("tableCell", -3)],
    ];
    const table = { type: "table", content: rows.map((content) => ({ type: "tableRow", content })) };
    const [block] = buildModel({ type: "doc", content: [table] }).blocks;
    expect(block).toMatchObject({
      rows: [
        { cells: [{ scope: "col", colspan: 2 }] },
        { cells: [{ scope: "row" }, { scope: null }] },
        { cells: [{ scope: null, colspan: 1 }] },
      ],
    });
  });
});

describe("captions, boxes, questions and formulas", () => {
  const text = (words: string): NodeJson => ({ type: "text", text: words });
  const noted = (words: string): NodeJson => ({ type: "footnote", content: [text(words)] });
  const said = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
  const table = (cell: NodeJson): NodeJson => ({
    type: "table",
    content: [{ type: "tableRow", content: [{ type: "tableCell", content: [cell] }] }],
  });
  const captioned = (caption: NodeJson[], cell: NodeJson): NodeJson => ({
    type: "tableFigure",
    content: [{ type: "caption", attrs: { id: "c" }, content: caption }, table(cell)],
  });
  const exchange = (question: NodeJson[], ...answer: NodeJson[]): NodeJson => ({
    type: "exchange",
    content: [
      { type: "question", attrs: { id: "q" }, content: question },
      { type: "answer", content: answer },
    ],
  });
  const modelOfNodes = (...content: NodeJson[]) => buildModel({ type: "doc", content });

  test("are numbered, each kind on its own, and their notes in the order they are read", () => {
    const { blocks, notes } = modelOfNodes(
      captioned([text("Ships"), noted("one")], said(text("a"), noted("two"))),
      table(said(text("b"))),
      exchange([text("Why?"), noted("three")], said(text("Because."))),
      captioned([], said(text("c"))),
      { type: "callout", content: [said(text("Aside"), noted("four"))] },
      exchange([], said()),
      exchange([text("And?")], said()),
    );
    expect(blocks).toMatchObject([
      { kind: "table", caption: { number: 1, blockId: "c" } },
      { kind: "table", caption: null },
      { kind: "exchange", number: 1, blockId: "q", question: [{ text: "Why?" }, { number: 3 }] },
      { kind: "table", caption: { number: 2, content: [] } },
      { kind: "callout", blocks: [{ kind: "paragraph" }] },
      { kind: "exchange", number: 2, answer: [] },
    ]);
    expect(notes.map((note) => wordsOf(note.content))).toEqual(["one", "two", "three", "four"]);
  });

  test("formulas stand in lines, notes and on their own; one that says nothing is left out", () => {
    const formula = (latex: string): NodeJson => ({ type: "inlineMath", attrs: { latex } });
    const { blocks, notes } = modelOfNodes(
      said(formula("a"), { type: "footnote", content: [formula("b\u0000")] }, formula(" ")),
      { type: "blockMath", attrs: { latex: "c", id: "f" } },
      { type: "blockMath", attrs: { latex: "" } },
    );
    expect(blocks).toEqual([
      {
        kind: "paragraph",
        blockId: null,
        content: [
          { kind: "formula", latex: "a" },
          { kind: "note", number: 1 },
        ],
      },
      { kind: "formula", blockId: "f", latex: "c" },
    ]);
    expect(notes[0]?.content).toEqual([{ kind: "formula", latex: "b" }]);
  });
});

describe("findings and papers", () => {
  const finding = { id: "f1", number: 3, statement: "S" } as FindingReference;
  const document = documentFromMarkdown("{{finding:f1}}\n\n{{paper:p1}}", {
    resolveBlock: (_kind, name) => name,
  });

  test("are filled in where the caller knows them, else listed as missing", () => {
    const model = buildModel(document, {
      ...noReferences,
      finding: (id) => (id === "f1" ? finding : null),
    });
    expect(model.blocks).toEqual([{ kind: "finding", finding }]);
    expect(model.missing).toEqual([{ kind: "paper", id: "p1" }]);
  });
});

describe("notes", () => {
  test("keep their number, order and text in any document", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(readDocumentJson(document).ok).toBe(true);
        const { blocks, notes } = buildModel(document);
        const expected = notesIn(document.content);
        expect(notes.map((note) => note.number)).toEqual(expected.map((_, index) => index + 1));
        expect(notes.map((note) => wordsOf(note.content))).toEqual(expected);
        expect(referencesIn(blocks)).toEqual(expected.map((_, index) => index + 1));
      }),
    );
  });
});

const texts = fc.stringMatching(/^[a-z ]{1,8}$/);
const plain = texts.map((text): NodeJson => ({ type: "text", text }));
const note = fc.array(plain, { maxLength: 2 }).map((content): NodeJson => ({ type: "footnote", content }));
const line = fc.array(fc.oneof(plain, note), { maxLength: 4 });
const textBlock = (type: string) => line.map((content): NodeJson => ({ type, content }));
const paragraph = textBlock("paragraph");
const cells = fc.array(paragraph, { minLength: 1, maxLength: 3 });

const { block } = fc.letrec<{ block: NodeJson }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    textBlock("heading"),
    fc.constant<NodeJson>({ type: "horizontalRule" }),
    fc
      .array(tie("block"), { minLength: 1, maxLength: 3 })
      .map((content): NodeJson => ({ type: "blockquote", content })),
    fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(
      ([first, rest]): NodeJson => ({
        type: "bulletList",
        content: [{ type: "listItem", content: [first, ...rest] }],
      }),
    ),
    cells.map(
      (row): NodeJson => ({
        type: "table",
        content: [
          { type: "tableRow", content: row.map((content) => ({ type: "tableCell", content: [content] })) },
        ],
      }),
    ),
  ),
}));

const documents = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content): DocumentJson => ({ type: "doc", content }));

function notesIn(nodes: NodeJson[]): string[] {
  return nodes.flatMap((node) =>
    node.type === "footnote"
      ? [(node.content ?? []).map((text) => text.text).join("")]
      : notesIn(node.content ?? []),
  );
}

function referencesIn(blocks: Block[]): number[] {
  const inLine = (content: Inline[]) =>
    content.flatMap((inline) => (inline.kind === "note" ? [inline.number] : []));
  return blocks.flatMap((printed): number[] => {
    if (printed.kind === "paragraph" || printed.kind === "heading") return inLine(printed.content);
    if (printed.kind === "quotation") return referencesIn(printed.blocks);
    if (printed.kind === "list") return printed.items.flatMap(referencesIn);
    if (printed.kind === "table")
      return printed.rows.flatMap((row) => row.cells.flatMap((cell) => referencesIn(cell.blocks)));
    return [];
  });
}

function textDocument(text: string): DocumentJson {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

function words(printed: Block): string {
  return printed.kind === "paragraph" ? wordsOf(printed.content) : "";
}
