import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCitedItems } from "#lib/editor/cited-items.ts";
import { type CitationStyle, citationStyles } from "#lib/editor/cited-sources.ts";
import type { CslItem } from "#lib/editor/csl-item.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { wordsOf } from "../inlines.ts";
import { buildModel } from "../model.ts";
import { run } from "./print-citations.worker.ts";
import type { PrintedCitations } from "./printed-citations.ts";
import { citationRequestOf } from "./request.ts";

const book = "11111111-1111-4111-8111-111111111111";
const article = "22222222-2222-4222-8222-222222222222";
const unknown = "33333333-3333-4333-8333-333333333333";

const items: Record<string, CslItem> = {
  [book]: {
    type: "book",
    title: "Cables and Currents",
    author: [{ family: "Satō", given: "Chizuru" }],
    publisher: "Chūō",
    "publisher-place": "Tokyo",
    issued: { "date-parts": [[2024]] },
  },
  [article]: {
    type: "article-journal",
    title: "Seas",
    author: [{ family: "Berg", given: "Jan", "non-dropping-particle": "van der" }],
    "container-title": "Survival",
    volume: "3",
    page: "11-30",
    issued: { "date-parts": [[2023]] },
    DOI: "10.1000/seas",
  },
};

type Cited = { id: string; locator?: string; prefix?: string };

const cite = (...cited: Cited[]): NodeJson => ({
  type: "citation",
  attrs: {
    items: formatCitedItems(
      cited.map(({ id, locator = "", prefix = "" }) => ({
        ...{ sourceId: id, locator, prefix, label: "page", suffix: "", suppressAuthor: false },
      })),
    ),
  },
});
const text = (words: string): NodeJson => ({ type: "text", text: words });
const note = (...content: NodeJson[]): NodeJson => ({ type: "footnote", content });
const document = (style: CitationStyle, ...content: NodeJson[]): DocumentJson => ({
  type: "doc",
  content: [{ type: "paragraph", content }],
  sources: { style, items },
});

function printed(of: DocumentJson): PrintedCitations {
  const request = citationRequestOf(of, "en");
  if (!request) throw new Error("Nothing is cited");
  return run(request);
}
const modelOf = (of: DocumentJson) => buildModel(of, undefined, printed(of));
const line = (of: DocumentJson) => {
  const [block] = modelOf(of).blocks;
  return block?.kind === "paragraph" ? wordsOf(block.content) : "";
};

const story = (style: CitationStyle) =>
  document(
    style,
    text("One."),
    cite({ id: book, locator: "12", prefix: "see" }),
    note(text("As said in "), cite({ id: article, locator: "14" }), text(", and not before.")),
    cite({ id: article }, { id: book, locator: "3–5" }),
  );

describe("Chicago notes", () => {
  const { notes, bibliography, blocks } = modelOf(story("chicago_notes"));

  test("make a citation in the text a note of its own, in one sequence with the footnotes", () => {
    expect(notes.map(({ number, content }) => [number, wordsOf(content)])).toEqual([
      [1, "See Chizuru Satō, Cables and Currents (Tokyo: Chūō, 2024), 12."],
      [
        2,
        "As said in Jan van der Berg, “Seas,” Survival 3 (2023): 14, https://doi.org/10.1000/seas, and not before.",
      ],
      [3, "van der Berg, “Seas”; Satō, Cables and Currents, 3–5."],
    ]);
    expect(blocks[0]).toMatchObject({
      content: [{ text: "One." }, { number: 1 }, { number: 2 }, { number: 3 }],
    });
  });

  test("end with a bibliography, in italics and with links", () => {
    expect(bibliography?.entries.map(wordsOf)).toEqual([
      "Berg, Jan van der. “Seas.” Survival 3 (2023): 11–30. https://doi.org/10.1000/seas.",
      "Satō, Chizuru. Cables and Currents. Tokyo: Chūō, 2024.",
    ]);
    expect(bibliography?.entries[0]).toContainEqual({
      kind: "link",
      href: "https://doi.org/10.1000/seas",
      content: [{ kind: "words", text: "https://doi.org/10.1000/seas", styles: [] }],
    });
    expect(bibliography?.entries[1]).toContainEqual({
      kind: "words",
      text: "Cables and Currents",
      styles: ["italic"],
    });
  });
});

test("Chicago author–date puts citations into the line, and leaves notes alone", () => {
  expect(line(story("chicago_author_date"))).toBe(
    "One. (see Satō 2024, 12) (van der Berg 2023; Satō 2024, 3–5)",
  );
  expect(modelOf(story("chicago_author_date")).notes.map(({ content }) => wordsOf(content))).toEqual([
    "As said in (van der Berg 2023, 14), and not before.",
  ]);
});

test("the number of a note stands at the word, whatever the writer typed before the citation", () => {
  const [block] = modelOf(document("chicago_notes", text("Said so "), cite({ id: book }), text("."))).blocks;
  expect(block).toMatchObject({ content: [{ text: "Said so" }, { number: 1 }, { text: "." }] });
});

test("no space comes between Japanese words and a bracket", () => {
  expect(line(document("apa", text("海底"), cite({ id: book })))).toBe("海底(Satō, 2024)");
});

test("APA has its own signs", () => {
  expect(line(story("apa"))).toBe("One. (see Satō, 2024, p. 12) (Satō, 2024, pp. 3–5; van der Berg, 2023)");
});

test("two works of one author and year are told apart", () => {
  const again: DocumentJson = document("chicago_author_date", cite({ id: book }), cite({ id: unknown }));
  const sources = { ...again.sources, items: { ...items, [unknown]: { ...items[book], title: "Depths" } } };
  expect(line({ ...again, sources } as DocumentJson)).toBe("(Satō 2024a) (Satō 2024b)");
});

describe("a missing source", () => {
  const lost = document("chicago_notes", cite({ id: unknown }), cite({ id: book }, { id: unknown }));

  test("is shown in its place, whether citations are printed in full or shortly", () => {
    expect(modelOf(lost).notes.map(({ content }) => wordsOf(content))).toEqual([
      "[?]",
      "Chizuru Satō, Cables and Currents (Tokyo: Chūō, 2024). [?]",
    ]);
    expect(buildModel(lost).notes.map(({ content }) => wordsOf(content))).toEqual(["[?]", "Satō 2024; [?]"]);
  });

  test("is listed once", () => {
    expect(buildModel(lost).missing).toEqual([{ kind: "source", id: unknown }]);
  });
});

test.each(citationStyles)("in %s notes have the same numbers while citations are being made", (style) => {
  const short = buildModel(story(style));
  expect(short.notes.map(({ number }) => number)).toEqual(
    modelOf(story(style)).notes.map(({ number }) => number),
  );
  expect(short.bibliography).toMatchObject({
    form: "short",
    entries: [expect.anything(), expect.anything()],
  });
});

test("a document that cites nothing has no bibliography", () => {
  expect(buildModel(document("apa", text("Words."))).bibliography).toBeNull();
});

test("hostile words in a source stay words", () => {
  const title = '<script>alert(1)</script> <i>x <a href="javascript:alert(2)">y</a>';
  const of = document("apa", cite({ id: book }));
  const { bibliography } = modelOf({
    ...of,
    sources: { style: "apa", items: { [book]: { type: "book", title } } },
  });
  expect(wordsOf(bibliography?.entries[0] ?? [])).toContain("<script>");
  expect(bibliography?.entries[0]?.some(({ kind }) => kind === "link")).toBe(false);
});

test("French, Japanese and Korean texts have their own words around a source", async () => {
  const of = citationRequestOf(document("apa", cite({ id: book }, { id: article })), "ja");
  const result = await runBounded<PrintedCitations>("lib/publish/citation/print-citations.worker.ts", of, {
    timeoutMs: 20_000,
    memoryMb: 256,
  });
  expect(result.ok && wordsOf(result.value.bibliography[0] ?? [])).toContain("Satō");
});

test("whatever is cited in whatever order, every citation is printed", () => {
  const cited = fc.record({
    id: fc.constantFrom(book, article, unknown),
    locator: fc.stringMatching(/^[0-9–]{0,4}$/),
  });
  const place = fc.array(cited, { minLength: 1, maxLength: 3 }).map((list) => cite(...list));
  const inLine = fc.array(
    fc.oneof(
      place,
      place.map((node) => note(node)),
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(inLine, fc.constantFrom(...citationStyles), (content, style) => {
      const of = document(style, ...content);
      const { texts } = printed(of);
      expect(texts).toHaveLength(content.length);
      for (const words of texts) expect(wordsOf(words)).not.toBe("");
    }),
    { numRuns: 10 },
  );
});
