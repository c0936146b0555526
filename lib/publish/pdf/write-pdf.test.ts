import { expect, test } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { drawnContent } from "#tests/world/drawn-content.ts";
import { everyBlockModel } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
import { oddWords } from "#tests/world/odd-editions.ts";
import { printDrawings } from "../drawings/print-drawings.ts";
import { buildModel } from "../model.ts";
import { triedFormula, typstFormula } from "./formulas.ts";
import { writePdf } from "./write-pdf.ts";

const matterOf = (markdown: string) => ({
  ...printMatter,
  model: buildModel(documentFromMarkdown(markdown)),
});
const everything = (alt?: string) => ({ ...printMatter, model: everyBlockModel(alt) });

test("everything a text may hold is typeset for assistive technology, also a formula nobody can read", () => {
  const { standard, warnings, pages } = writePdf(everything());
  expect({ standard, warnings }).toEqual({ standard: "ua-1", warnings: [] });
  expect(pages).toBeGreaterThan(2);
  expect([triedFormula("\\nonsense{a}"), triedFormula("\\alpha")]).toEqual([null, "alpha"]);
});

test("pictures of ours are typeset for assistive technology, with and without room for them", () => {
  const drawings = printDrawings(drawnContent, "https://example.org");
  const wordsAlone = drawings.map((drawing) => ({ ...drawing, svg: null }));
  for (const each of [drawings, wordsAlone])
    expect(writePdf({ ...matterOf("Words."), drawings: each })).toMatchObject({
      standard: "ua-1",
      warnings: [],
    });
});

test("pictures of ours take whatever can be read out, and are left to their tables where it cannot", () => {
  const inNoFont = ["Thai", "Devanagari", "emoji", "emoji alone", "letters outside the first plane"];
  const figuresOf = (unreadable: readonly string[]) => {
    const words = Object.entries(oddWords).flatMap(([kind, each]) => (unreadable.includes(kind) ? [] : each));
    const drawings = printDrawings(oddContent(words), "https://example.org");
    expect(drawings.map(({ svg }) => svg && "drawn")).toEqual(["drawn", "drawn", "drawn"]);
    const { standard, bytes } = writePdf({ ...matterOf("Words."), drawings });
    expect(standard).toBe("ua-1");
    return Buffer.from(bytes).toString("latin1").split("/Figure").length > 1;
  };
  expect(figuresOf([...inNoFont, "a hundred accents"])).toBe(true);
  expect(figuresOf(inNoFont)).toBe(false);
});

function oddContent(words: readonly string[]) {
  const evidence = words.slice(0, 12).map((discussion) => ({ kind: "contribution" as const, discussion }));
  const members = words.map((name) => ({
    slug: "a",
    name,
    role: "expert",
    perspective: name,
    country: "JP",
  }));
  const findings = words.map((statement, index) => ({
    ...{ number: index + 1, statement, evidence, positions: { support: 1 } },
  }));
  return {
    ...{ ...drawnContent, title: words.join(" "), process: null },
    ...{ members: members.slice(0, 22), findings: findings.slice(0, 12) },
  };
}

test("a text that reads like the typesetter's own language is printed as it is", () => {
  const hostile =
    '#read("/etc/passwd") #panic("no") $x$ <label> @preview/x:1.0.0 \\ #import "@preview/a:0.1.0": *';
  const { standard } = writePdf({
    ...matterOf(`## ${hostile}\n\n${hostile}[^1]\n\n[^1]: ${hostile}`),
    title: hostile,
    standfirst: hostile,
    watermark: hostile,
  });
  expect(standard).toBe("ua-1");
});

test.each(["fr-CA", "ko", "zh-Hant-TW", "", "not a language"])("a text in %j is typeset", (language) => {
  expect(writePdf({ ...matterOf("Mots."), language }).standard).toBe("ua-1");
});

test("the same matter gives the same bytes, also after another", () => {
  const first = writePdf(matterOf("Words.")).bytes;
  writePdf(matterOf("Other words."));
  expect(writePdf(matterOf("Words.")).bytes).toEqual(first);
});

test("a figure that nobody described is typeset, and it is said that it cannot be read out", () => {
  expect(writePdf(everything(""))).toMatchObject({ standard: null, warnings: [/alt text/] });
});

test.each([
  ["a formula", "\\frac{a}{b}", "a/b"],
  ["a number sign in words", "\\text{No #1}", null],
  ["a number sign that is escaped", "\\#", "\\#"],
  ["a number sign behind an escaped backslash", String.raw`\text{a" \\\\\#read("/data.json") "b}`, null],
  ["an escaped number sign behind an escaped backslash", String.raw`\text{\\\\\\\#}`, '"\\\\\\#"'],
  ["what is no formula", "\\nonsense{", null],
])("%s", (_name, latex, typst) => {
  expect(typstFormula(latex)).toBe(typst);
});

test("wherever its pages end, a text with notes, rules and findings is typeset for assistive technology", () => {
  const { blocks, ...model } = everyBlockModel();
  const counted = blocks.map((block) =>
    block.kind === "finding"
      ? { ...block, finding: { ...block.finding, positions: { support: 4, accept: 2 } } }
      : block,
  );
  const line = { kind: "paragraph" as const, blockId: null, content: [] };
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...line,
      content: [{ kind: "words" as const, text: `Line ${at}.`, styles: [] }],
    }));
  for (let count = 0; count < 45; count += 1) {
    const pushed = { ...model, blocks: [...lines(count), ...counted] };
    expect(writePdf({ ...printMatter, model: pushed }).warnings, `${count} lines before`).toEqual([]);
  }
});

test("the names of columns come again on the next page, but not where they have a note", () => {
  const rows = Array.from({ length: 80 }, (_, at) => `| Port ${at} | ${at} |`).join("\n");
  const table = (head: string) => matterOf(`| ${head} | Depth |\n|---|---|\n${rows}\n\n[^1]: A note.`);
  const { standard, warnings } = writePdf(table("Port[^1]"));
  expect({ standard, warnings }).toEqual({ standard: "ua-1", warnings: [] });
  expect(writePdf(table("Port")).warnings).toEqual([]);
});
