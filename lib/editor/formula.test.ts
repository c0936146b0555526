import { expect, test } from "vitest";
import { drawFormula } from "./formula.ts";

const drawn = (latex: string) => {
  const answer = drawFormula(latex, true);
  return answer.ok ? answer.value : answer.refusal;
};

test("a formula becomes MathML that keeps its source", () => {
  expect(drawn("\\frac{a}{b}")).toMatch(/<math.*<mfrac>.*application\/x-tex">\\frac\{a\}\{b\}</);
});

test.each([
  "\\text{日本 é}",
  "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
  "\\boxed{x}",
  "\\cancel{y}",
])("%s is drawn without styles", (latex) => {
  expect(drawn(latex)).toContain("<math");
  expect(drawn(latex)).not.toContain(' style="');
});

test.each([
  ["\\nosuch{x}", { unknown: "\\nosuch", near: "\\nosuch{x}" }],
  ["\\frac{a}", { unknown: null, near: null }],
  ["a } b", { unknown: null, near: "} b" }],
  ["x".repeat(2001), { unknown: null, near: null }],
])("%s is refused with the place where it goes wrong", (latex, place) => {
  expect(drawn(latex)).toEqual({ kind: "UnreadableFormula", ...place });
});

test.each([
  '<img src=x onerror="alert(1)">',
  "\\href{javascript:alert(1)}{x}",
  "\\htmlStyle{background:url(https://example.org)}{x}",
  "\\includegraphics{https://example.org/x.png}",
  '\\text{" style="x" onload="y}',
])("%s brings nothing into the page", (latex) => {
  expect(String(drawn(latex)).replaceAll(/<annotation.*<\/annotation>/g, "")).not.toMatch(
    /<(img|a|script)|\s(href|onload|onerror|style)="/,
  );
});

test.each([
  "\\def\\a{\\a\\a}\\a",
  `\\def\\a{${"x".repeat(900)}}\\def\\b{${"\\a".repeat(300)}}\\b\\b`,
  "{".repeat(1000) + "}".repeat(1000),
  "\\sqrt{".repeat(330),
])("a formula made to keep a machine busy is soon done", (latex) => {
  const startedAt = performance.now();
  drawFormula(latex, false);
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
