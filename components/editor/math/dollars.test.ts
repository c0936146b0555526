import { expect, test } from "vitest";
import { latexTyped } from "./dollars.ts";

test.each([
  ["$x$", "x"],
  ["mass $E = mc^2$", "E = mc^2"],
  ["($\\frac{a}{b}$", "\\frac{a}{b}"],
])("%s ends in a formula", (text, latex) => {
  expect(latexTyped(text)).toBe(latex);
});

test.each(["$5 and $", "US$5 or A$", "$5 million or A$", "$$", "a\\$x$", "no dollars", "$ x$"])(
  "%s is no formula",
  (text) => {
    expect(latexTyped(text)).toBeNull();
  },
);
