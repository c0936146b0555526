import type { MarkJson, NodeJson } from "#lib/editor/document-json.ts";

/** Something a text may hold. `word` and `markdown` say how it is written in such a file; `wordAgain` and `markdownAgain`
 *  what comes back when the file is read: "same", or what is different. */
export type Construct = {
  name: string;
  content: NodeJson[];
  word: string;
  wordAgain: string;
  markdown: string;
  markdownAgain: string;
};

const same = "same";
const whose = { id: "s1", author: "Kim Min-ji", at: "2026-11-22T09:00:00.000Z" };

const words = (text: string, ...marks: (string | MarkJson)[]): NodeJson => ({
  type: "text",
  text,
  ...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : mark)) }),
});
const paragraph = (...content: (NodeJson | string)[]): NodeJson => ({
  type: "paragraph",
  content: content.map((each) => (typeof each === "string" ? words(each) : each)),
});
const heading = (level: number, text: string): NodeJson => ({
  type: "heading",
  attrs: { level },
  content: [words(text)],
});
const item = (...content: NodeJson[]): NodeJson => ({ type: "listItem", content });
const bullets = (...content: NodeJson[]): NodeJson => ({ type: "bulletList", content });
const numbers = (start: number, ...content: NodeJson[]): NodeJson => ({
  type: "orderedList",
  attrs: { start },
  content,
});
const quote = (...content: NodeJson[]): NodeJson => ({ type: "blockquote", content });
const note = (...content: NodeJson[]): NodeJson => ({ type: "footnote", content });
const formula = (latex: string): NodeJson => ({ type: "inlineMath", attrs: { latex } });
const cell = (type: "tableHeader" | "tableCell", content: NodeJson[], attrs = {}): NodeJson => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content,
});
const head = (text: string, attrs = {}) => cell("tableHeader", [paragraph(text)], attrs);
const data = (text: string, attrs = {}) => cell("tableCell", [paragraph(text)], attrs);
const row = (...content: NodeJson[]): NodeJson => ({ type: "tableRow", content });
const table = (...content: NodeJson[]): NodeJson => ({ type: "table", content });
const link = (href: string): MarkJson => ({ type: "link", attrs: { href } });

export const constructs: Construct[] = [
  {
    name: "Headings of three levels",
    content: [heading(2, "One"), heading(3, "Two"), heading(4, "Three")],
    ...{ word: "heading 1 to 3", wordAgain: same, markdown: "`##` to `####`", markdownAgain: same },
  },
  {
    name: "Bold, italic, struck out, both at once",
    content: [
      paragraph(
        "plain ",
        words("bold ", "bold"),
        words("both", "bold", "italic"),
        words(" italic", "italic"),
        " and ",
        words("gone", "strike"),
      ),
    ],
    ...{ word: "runs", wordAgain: same, markdown: "`**`, `*`, `~~`", markdownAgain: same },
  },
  {
    name: "Code in a line",
    content: [paragraph("call ", words("a*b", "code"))],
    ...{ word: "character style Code", wordAgain: same, markdown: "backticks", markdownAgain: same },
  },
  {
    name: "Link",
    content: [paragraph("see ", words("them", link("https://example.org/x?a=1&b=2")))],
    ...{ word: "hyperlink", wordAgain: same, markdown: "`[words](address)`", markdownAgain: same },
  },
  {
    name: "Forced line break",
    content: [paragraph("one", { type: "hardBreak" }, "two")],
    ...{ word: "line break", wordAgain: same, markdown: "backslash", markdownAgain: same },
  },
  {
    name: "Characters that mean something to Markdown",
    content: [paragraph("2 * 3 * 4 _is_ $24 [not] <b> # | `x` ~~y~~ 日本語 한국어")],
    ...{ word: "text", wordAgain: same, markdown: "escaped", markdownAgain: same },
  },
  {
    name: "Lists in lists",
    content: [
      bullets(
        item(paragraph("a"), numbers(1, item(paragraph("one")), item(paragraph("two")))),
        item(paragraph("b")),
      ),
    ],
    ...{ word: "list levels", wordAgain: same, markdown: "indented", markdownAgain: same },
  },
  {
    name: "Numbered list that begins later",
    content: [numbers(7, item(paragraph("seven")), item(paragraph("eight")))],
    ...{ word: "numbering", wordAgain: same, markdown: "`7.`", markdownAgain: same },
  },
  {
    name: "Two lists one after the other",
    content: [bullets(item(paragraph("a"))), bullets(item(paragraph("b")))],
    ...{ word: "two lists", wordAgain: same, markdown: "`-`, then `*`", markdownAgain: same },
  },
  {
    name: "List item of several paragraphs",
    content: [bullets(item(paragraph("a"), paragraph("more of a")), item(paragraph("b")))],
    ...{ word: "style List Continue", wordAgain: same, markdown: "indented", markdownAgain: same },
  },
  {
    name: "Quotation, with a list in it",
    content: [quote(paragraph("said"), bullets(item(paragraph("first")))), quote(paragraph("another"))],
    ...{ word: "style Quote", wordAgain: same, markdown: "`>`", markdownAgain: same },
  },
  {
    name: "Quotation in a quotation",
    content: [quote(paragraph("he said: "), quote(paragraph("she said")))],
    ...{
      word: "style Quote",
      wordAgain: "two quotations, one after the other",
      markdown: "`> >`",
      markdownAgain: same,
    },
  },
  {
    name: "Quotation in a list item",
    content: [bullets(item(paragraph("a"), quote(paragraph("said"))), item(paragraph("b")))],
    ...{
      word: "style Quote",
      wordAgain: "the quotation stands between two lists",
      markdown: "indented",
      markdownAgain: same,
    },
  },
  {
    name: "Rule",
    content: [paragraph("above"), { type: "horizontalRule" }, paragraph("below")],
    ...{ word: "style Horizontal Rule", wordAgain: same, markdown: "`---`", markdownAgain: same },
  },
  {
    name: "Footnote, with form, link and formula",
    content: [
      paragraph(
        "Said.",
        note(
          words("See "),
          words("this", "italic"),
          words(" and "),
          words("that", link("https://example.org/")),
          words(": "),
          formula("x"),
        ),
        " More",
        note(words("Second.")),
      ),
    ],
    ...{ word: "footnote, with the same number", wordAgain: same, markdown: "`[^1]`", markdownAgain: same },
  },
  {
    name: "Table with a header row",
    content: [table(row(head("a"), head("b")), row(data("1"), data("2")))],
    ...{ word: "table, header row repeated", wordAgain: same, markdown: "pipes", markdownAgain: same },
  },
  {
    name: "Table without a header",
    content: [table(row(data("1"), data("2")), row(data("3"), data("4")))],
    ...{ word: "table", wordAgain: same, markdown: "pipes, under an empty header", markdownAgain: same },
  },
  {
    name: "Table with a header column",
    content: [table(row(head("a"), head("b")), row(head("c"), data("2")))],
    ...{
      word: "style Table Header",
      wordAgain: same,
      markdown: "pipes",
      markdownAgain: "the header column is data",
    },
  },
  {
    name: "Merged cells",
    content: [
      table(row(head("both", { colspan: 2 })), row(data("down", { rowspan: 2 }), data("1")), row(data("2"))),
    ],
    ...{
      word: "merged cells",
      wordAgain: same,
      markdown: "pipes",
      markdownAgain: "the cells are single, the covered ones empty",
    },
  },
  {
    name: "Paragraphs and a list in a cell",
    content: [
      table(
        row(head("a")),
        row(cell("tableCell", [paragraph("one"), paragraph("two"), bullets(item(paragraph("three")))])),
      ),
    ],
    ...{
      word: "in the cell",
      wordAgain: same,
      markdown: "`<br>`",
      markdownAgain: "one paragraph with line breaks",
    },
  },
  {
    name: "Caption of a table",
    content: [
      {
        type: "tableFigure",
        content: [
          {
            type: "caption",
            content: [words("Ships by "), words("class", "italic"), note(words("Of 2026."))],
          },
          table(row(head("a")), row(data("1"))),
        ],
      },
    ],
    ...{
      word: "style Caption, counted by Word",
      wordAgain: same,
      markdown: "`Table: …` over it",
      markdownAgain: same,
    },
  },
  {
    name: "Figure with alternative text, caption and credit",
    content: [
      {
        type: "figure",
        attrs: {
          pictureId: "00000000-0000-7000-8000-000000000001",
          alt: 'Two "lines" [rising]',
          credit: "Ministry",
        },
        content: [{ type: "caption", content: [words("Spending")] }],
      },
    ],
    word: "picture with alternative text, styles Caption and Credit",
    wordAgain: "the picture is stored anew, everything else the same",
    markdown: '`![alternative](address "credit")`, `Figure: …` under it',
    markdownAgain: same,
  },
  {
    name: "Box",
    content: [
      { type: "callout", content: [paragraph("in the box"), bullets(item(paragraph("listed")))] },
      { type: "callout", content: [paragraph("the next box")] },
    ],
    ...{ word: "style Callout", wordAgain: same, markdown: "`> [!NOTE]`", markdownAgain: same },
  },
  {
    name: "Questions and answers",
    content: [
      {
        type: "exchange",
        content: [
          { type: "question", content: [words("Why now?")] },
          {
            type: "answer",
            content: [paragraph("Because."), bullets(item(paragraph("first"))), quote(paragraph("said"))],
          },
        ],
      },
      {
        type: "exchange",
        content: [
          { type: "question", content: [words("And then?")] },
          { type: "answer", content: [paragraph("We shall see.")] },
        ],
      },
    ],
    ...{
      word: "styles Question (numbered) and Answer",
      wordAgain: same,
      markdown: "`> [!QUESTION]`, `> [!ANSWER]`",
      markdownAgain: same,
    },
  },
  {
    name: "Formula in a line",
    content: [paragraph("so ", formula("\\frac{a}{b}"), " holds")],
    ...{ word: "Word’s own formula", wordAgain: same, markdown: "`$…$`", markdownAgain: same },
  },
  {
    name: "Formula on lines of its own",
    content: [{ type: "blockMath", attrs: { latex: "\\sum_{i=1}^n x_i^2 \\le \\alpha" } }],
    word: "Word’s own formula",
    wordAgain: "means the same, may be spelt otherwise",
    ...{ markdown: "`$$…$$`", markdownAgain: same },
  },
  {
    name: "Formula that Word cannot say",
    content: [paragraph("so ", formula("\\unknown{a}"))],
    ...{ word: "its LaTeX, style LaTeX", wordAgain: same, markdown: "`$…$`", markdownAgain: same },
  },
  {
    name: "Citation",
    content: [
      paragraph("As shown", {
        type: "citation",
        attrs: { items: JSON.stringify([{ sourceId: "00000000-0000-7000-8000-000000000002" }]) },
      }),
    ],
    word: "as printed in the text’s style, with the bibliography",
    wordAgain: "its words; it no longer follows its source",
    markdown: "as printed in the text’s style, with the bibliography",
    markdownAgain: "its words; it no longer follows its source",
  },
  {
    name: "Embedded finding",
    content: [{ type: "findingBlock", attrs: { findingId: "00000000-0000-7000-8000-000000000003" } }],
    ...{
      word: "style Finding, as it is today",
      wordAgain: "its words",
      markdown: "quotation",
      markdownAgain: "its words",
    },
  },
  {
    name: "Embedded paper",
    content: [{ type: "paperBlock", attrs: { paperId: "00000000-0000-7000-8000-000000000004" } }],
    ...{
      word: "style Finding: title, authors, summary",
      wordAgain: "its words",
      markdown: "quotation",
      markdownAgain: "its words",
    },
  },
  {
    name: "Suggested words, added and taken away",
    content: [
      paragraph(
        "kept ",
        words("added", { type: "insertion", attrs: whose }),
        words(
          " both",
          { type: "insertion", attrs: whose },
          { type: "deletion", attrs: { ...whose, id: "s2" } },
        ),
        words(" gone", { type: "deletion", attrs: whose }),
        {
          ...note(words("new", { type: "insertion", attrs: whose })),
          attrs: { suggestions: JSON.stringify([{ kind: "insert", ...whose }]) },
        },
      ),
    ],
    ...{ word: "tracked changes", wordAgain: same, markdown: "left out", markdownAgain: "as if refused" },
  },
  {
    name: "Suggested form",
    content: [
      paragraph(
        words("bold now", "bold", {
          type: "reformat",
          attrs: { ...whose, before: JSON.stringify([{ type: "italic" }]) },
        }),
      ),
    ],
    ...{
      word: "tracked change of form",
      wordAgain: same,
      markdown: "left out",
      markdownAgain: "as if refused",
    },
  },
  {
    name: "Suggested division and joining of paragraphs",
    content: [
      paragraph("first"),
      {
        ...paragraph("split off"),
        attrs: { suggestions: JSON.stringify([{ kind: "split", ...whose, depth: 1 }]) },
      },
      {
        ...paragraph("to be joined"),
        attrs: { suggestions: JSON.stringify([{ kind: "join", ...whose, depth: 1 }]) },
      },
    ],
    ...{
      word: "tracked paragraph ends",
      wordAgain: same,
      markdown: "left out",
      markdownAgain: "as if refused",
    },
  },
  {
    name: "Suggested change of a whole block (list item, table row, kind of block)",
    content: [
      {
        ...heading(2, "was a paragraph"),
        attrs: {
          level: 2,
          suggestions: JSON.stringify([
            { kind: "modify", ...whose, before: { type: "paragraph", attrs: {} } },
          ]),
        },
      },
    ],
    word: "its words are tracked where it is added or taken away; a changed kind is written as it is suggested",
    ...{ wordAgain: "no suggestion", markdown: "left out", markdownAgain: "as if refused" },
  },
  {
    name: "Comment on a passage",
    content: [paragraph("about ", words("this", { type: "comment", attrs: { id: "t1" } }))],
    ...{
      word: "Word’s comment, answers under it, resolved or not",
      wordAgain: "left out, and counted",
      markdown: "left out",
      markdownAgain: "left out",
    },
  },
];
