import { expect, test } from "vitest";
import { printedWords } from "./printed-words.ts";

test("a language that has no translation yet, or is none, prints our words in English", () => {
  for (const language of ["en", "en-NZ", "ja", "toString", ""])
    expect(printedWords(language).t("parts.foreword")).toBe("Foreword");
});
