import { expect, test } from "vitest";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { exportReferences, onePixel, pdfMatter } from "#tests/world/export-material.ts";
import { buildModel } from "../model.ts";
import { triedFormula, typstFormula } from "./formulas.ts";
import { writePdf } from "./write-pdf.ts";

const matterOf = (markdown: string) => ({ ...pdfMatter, model: buildModel(documentFromMarkdown(markdown)) });
const figure = (alt: string): NodeJson => ({
  type: "figure",
  attrs: { pictureId: onePixel.id, alt, credit: "" },
  content: [{ type: "figureCaption", content: [{ type: "text", text: "Two records" }] }],
});
const withFigure = (alt: string) => ({
  ...pdfMatter,
  model: buildModel({ type: "doc", content: [figure(alt)] }, exportReferences),
});

test("everything a text may hold is typeset for assistive technology", () => {
  const blocks = [
    "## A heading[^1]\n\n### Under it\n\nWords **bold** *italic* ~~gone~~ `code` [link](https://example.org) 日本語 한국어.",
    "1. one\n2. two\n   - inner\n\n> A quotation\n\n---",
    "| Port | Depth |\n|---|---|\n| Muuga | 18 |\n| Ulsan | 17 |",
    "$$\\int_0^1 x^2\\,dx$$\n\n[^1]: A note with $a_1$.",
  ];
  const { standard, warnings, pages } = writePdf(matterOf(blocks.join("\n\n")));
  expect({ standard, warnings }).toEqual({ standard: "ua-1", warnings: [] });
  expect(pages).toBe(3);
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

test("the same matter gives the same bytes, also after another", () => {
  const first = writePdf(matterOf("Words.")).bytes;
  writePdf(matterOf("Other words."));
  expect(writePdf(matterOf("Words.")).bytes).toEqual(first);
});

test("a figure that nobody described is typeset, and it is said that it cannot be read out", () => {
  expect(writePdf(withFigure("Two lines, one rising"))).toMatchObject({ standard: "ua-1", warnings: [] });
  expect(writePdf(withFigure(""))).toMatchObject({ standard: null, warnings: [/alt text/] });
});

test("a formula that the typesetter does not take is printed as it was typed", () => {
  expect(writePdf(matterOf("$\\nonsense{a}$ and $\\alpha$")).standard).toBe("ua-1");
  expect([triedFormula("\\nonsense{a}"), triedFormula("\\alpha")]).toEqual([null, "alpha"]);
});

test.each([
  ["a formula", "\\frac{a}{b}", "a/b"],
  ["a number sign in words", "\\text{No #1}", null],
  ["a number sign that is escaped", "\\#", "\\#"],
  ["what is no formula", "\\nonsense{", null],
])("%s", (_name, latex, typst) => {
  expect(typstFormula(latex)).toBe(typst);
});
