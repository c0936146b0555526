import { expect, test } from "vitest";
import { printedWords } from "./printed-words.ts";

test("our words in a publication are in its language, wherever it is spoken", () => {
  expect(printedWords("en-NZ").t("parts.foreword")).toBe("Foreword");
  expect(printedWords("fr-CA").t("parts.foreword")).toBe(printedWords("fr").t("parts.foreword"));
  const all = ["en", "fr", "ja", "ko"].map((language) => printedWords(language).t("parts.foreword"));
  expect(new Set(all).size).toBe(4);
});

test("a language that we do not speak, or that is none, prints our words in English", () => {
  for (const language of ["de", "toString", ""])
    expect(printedWords(language).t("parts.foreword")).toBe("Foreword");
});
