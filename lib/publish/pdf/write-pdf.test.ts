import { expect, test } from "vitest";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { everyBlockModel } from "#tests/world/every-block.ts";
import { printMatter } from "#tests/world/export-material.ts";
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
  ["what is no formula", "\\nonsense{", null],
])("%s", (_name, latex, typst) => {
  expect(typstFormula(latex)).toBe(typst);
});
