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

// As long as the runner waits for a test is long enough for them: unbounded they would not end.
test.each([
  ["\\def\\a{\\a\\a}\\a", false],
  [`\\def\\a{${"x".repeat(900)}}\\def\\b{${"\\a".repeat(300)}}\\b\\b`, false],
  ["\\sqrt{".repeat(330), false],
  ["{".repeat(1000) + "}".repeat(1000), true],
])("a formula made to keep a machine busy is answered", (latex, isDrawn) => {
  expect(drawFormula(latex, false).ok).toBe(isDrawn);
});
