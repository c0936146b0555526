import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { DocumentJson, MarkJson, NodeJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { exportLabels, exportReferences, onePixel } from "#tests/world/export-material.ts";
import { buildModel, buildWorkingModel } from "../model.ts";
import type { Model } from "../types.ts";
import type { ExportedThread, WordExport } from "./types.ts";
import { writeWord } from "./write-word.ts";

const plain: WordExport = {
  title: "A title",
  authors: ["Kim Min-ji", "Ana Lind"],
  labels: exportLabels,
  pictures: { [onePixel.id]: onePixel.print },
  working: null,
};
const at = "2026-11-22T09:00:00.000Z";
const names = { p1: "Kim Min-ji", p2: "Ana Lind" };

async function partsOf(model: Model, options: WordExport = plain): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await writeWord(model, options)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const working = (threads: ExportedThread[] = []): WordExport => ({ ...plain, working: { names, threads } });
const textOf = (...content: NodeJson[]): DocumentJson => ({ type: "doc", content });
const words = (text: string, ...marks: MarkJson[]): NodeJson => ({ type: "text", text, marks });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
const change = (type: string, author: string, more = {}): MarkJson => ({
  type,
  attrs: { id: author, author, at, ...more },
});
const about = (id: string): MarkJson => ({ type: "comment", attrs: { id } });
const all = (text: string | undefined, pattern: RegExp) =>
  [...(text ?? "").matchAll(pattern)].map((match) => match[1]);

test("every note is a footnote of Word, in the same order and with the same number", async () => {
  const note = fc.stringMatching(/^[a-z]{1,8}$/);
  await fc.assert(
    fc.asyncProperty(fc.array(note, { minLength: 1, maxLength: 12 }), async (notes) => {
      const references = notes.map((_, index) => `Word[^${index}]`).join("\n\n> ");
      const definitions = notes.map((text, index) => `[^${index}]: ${text}`).join("\n\n");
      const model = buildModel(documentFromMarkdown(`${references}\n\n${definitions}`));
      const parts = await partsOf(model);
      const numbers = model.notes.map(({ number }) => String(number));
      expect(all(parts["word/document.xml"], /<w:footnoteReference w:id="(\d+)"/g)).toEqual(numbers);
      const written = all(parts["word/footnotes.xml"], /<w:footnote w:id="([1-9]\d*)"/g);
      expect(written).toEqual(numbers);
      const said = all(parts["word/footnotes.xml"], /<w:t xml:space="preserve">([a-z]+)<\/w:t>/g);
      expect(said).toEqual(notes);
    }),
    { numRuns: 15, interruptAfterTimeLimit: 5_000 },
  );
});

test("suggestions are tracked changes with names and times, also one that takes away what another adds", async () => {
  const split = JSON.stringify([{ kind: "split", id: "s", author: "p2", at, depth: 1 }]);
  const model = buildWorkingModel(
    textOf(
      paragraph(
        words("added", change("insertion", "p1")),
        words("gone", change("deletion", "p2")),
        words("both", change("deletion", "p2"), change("insertion", "p1")),
        words("bold", { type: "bold" }, change("reformat", "p1", { before: '[{"type":"italic"}]' })),
      ),
      { ...paragraph(words("second")), attrs: { suggestions: split } },
    ),
  );
  const document = (await partsOf(model, working()))["word/document.xml"] ?? "";
  const who = (name: string) => `w:id="\\d+" w:author="${name}" w:date="2026-11-22T09:00:00Z"`;
  expect(document).toMatch(new RegExp(`<w:ins ${who("Kim Min-ji")}><w:r><w:t[^>]*>added`));
  expect(document).toMatch(new RegExp(`<w:del ${who("Ana Lind")}><w:r><w:delText[^>]*>gone`));
  expect(document).toMatch(
    new RegExp(`<w:ins ${who("Kim Min-ji")}><w:del ${who("Ana Lind")}><w:r><w:delText[^>]*>both`),
  );
  expect(document).toMatch(/<w:b\/><w:bCs\/><w:rPrChange [^>]*w:author="Kim Min-ji"[^>]*><w:rPr><w:i\/>/);
  expect(document).toMatch(/<w:pPr><w:rPr><w:ins [^>]*w:author="Ana Lind"/);
  const ids = all(document, /<w:(?:ins|del|rPrChange) [^>]*w:id="(\d+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
});

test("conversations are Word's comments: around their words, answers under the first, resolved or not", async () => {
  const model = buildWorkingModel(
    textOf(
      paragraph(
        words("before "),
        words("this ", about("t1")),
        words("and", { type: "bold" }, about("t1")),
        words(" after"),
      ),
      paragraph(words("that", about("t1"), about("t2"))),
    ),
  );
  const parts = await partsOf(
    model,
    working([
      {
        id: "t1",
        quote: "this",
        resolved: true,
        remarks: [
          { author: "Ana Lind", at, text: "Why?" },
          { author: "Kim Min-ji", at, text: "So." },
        ],
      },
      { id: "t2", quote: "that", resolved: false, remarks: [{ author: "", at, text: "One\n\nTwo" }] },
      {
        id: "gone",
        quote: "lost words",
        resolved: false,
        remarks: [{ author: "Ana Lind", at, text: "Where?" }],
      },
    ]),
  );
  const document = parts["word/document.xml"] ?? "";
  expect(all(document, /<w:commentRangeStart w:id="(\d)"/g)).toEqual(["3", "0", "1", "2"]);
  expect(all(document, /<w:commentRangeEnd w:id="(\d)"/g).toSorted()).toEqual(["0", "1", "2", "3"]);
  expect(document.indexOf('<w:commentRangeEnd w:id="0"')).toBeGreaterThan(document.indexOf(">that<"));
  const comments = parts["word/comments.xml"] ?? "";
  expect(all(comments, /<w:comment [^>]*w:author="([^"]*)"/g)).toEqual([
    "Ana Lind",
    "Kim Min-ji",
    "Somebody",
    "Ana Lind",
  ]);
  expect(comments).toContain("About “lost words”");
  const threads = parts["word/commentsExtended.xml"] ?? "";
  expect(all(threads, /w15:done="(\d)"/g)).toEqual(["1", "1", "0", "0"]);
  expect(all(threads, /(w15:paraIdParent)/g)).toHaveLength(1);
});

test("without what is worked on, a file holds neither comments nor changes, and names its authors only", async () => {
  const parts = await partsOf(buildModel(documentFromMarkdown("Words.")));
  expect(parts["word/document.xml"]).not.toMatch(/<w:(ins|del|comment)/);
  expect(parts["docProps/core.xml"]).toContain("<dc:creator>Kim Min-ji; Ana Lind</dc:creator>");
  expect(parts["docProps/core.xml"]).toContain("<cp:lastModifiedBy>Kim Min-ji; Ana Lind</cp:lastModifiedBy>");
});

test("nobody's id gets into a file: who has no name is somebody", async () => {
  const id = "0193f2a0-0000-7000-8000-000000000000";
  const model = buildWorkingModel(textOf(paragraph(words("x", change("insertion", id)))));
  const parts = await partsOf(model, working());
  expect(Object.values(parts).join()).not.toContain(id);
  expect(parts["word/document.xml"]).toContain('w:author="Somebody"');
});

test("a figure keeps its alternative text, caption with a counted number, and credit", async () => {
  const figure = {
    type: "figure",
    attrs: { pictureId: onePixel.id, alt: 'Two "lines"', credit: "Ministry" },
    content: [{ type: "caption", content: [words("Spending")] }],
  };
  const parts = await partsOf(buildModel(textOf(figure), exportReferences));
  const document = parts["word/document.xml"] ?? "";
  expect(document).toMatch(/<wp:docPr [^>]*descr="Two &quot;lines&quot;"/);
  expect(document).toMatch(/SEQ Figure.*?>1<.*?: .*?Spending.*?Ministry/s);
  expect(Object.keys(parts).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
});

test("what a formula says is Word's own; what Word cannot say stays readable", async () => {
  const formula = (latex: string) => ({ type: "inlineMath", attrs: { latex } });
  const model = buildModel(textOf(paragraph(formula("\\frac{a}{b}")), paragraph(formula("\\nonsense{a}"))));
  const document = (await partsOf(model))["word/document.xml"] ?? "";
  expect(document).toContain("<m:f>");
  expect(document).toContain("\\nonsense{a}");
});

test("a copy that was made for somebody says so above and below every page, and no other copy does", async () => {
  const model = buildModel(documentFromMarkdown("Words."));
  const parts = await partsOf(model, { ...plain, watermark: "For <Ana> alone" });
  expect(parts["word/header1.xml"]).toContain("For &lt;Ana&gt; alone");
  expect(parts["word/footer1.xml"]).toContain("For &lt;Ana&gt; alone");
  expect(parts["word/document.xml"]).toContain('<w:headerReference w:type="default"');
  expect(Object.keys(await partsOf(model)).filter((name) => /header|footer/.test(name))).toEqual([]);
});
