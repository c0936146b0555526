import { expect, test } from "vitest";
import { mainLanguage, tagOrNull, writtenTag } from "./language-tag.ts";

test("the main language of a tag is what stands before its first hyphen, and English where nothing does", () => {
  const tags = { en: "en", "fr-CA": "fr", "zh-Hant-TW": "zh", KO: "ko", fil: "fil" };
  for (const [tag, main] of Object.entries(tags)) expect(mainLanguage(tag), tag).toBe(main);
  for (const none of ["", "x-nonsense", "english", '"><x', "日本語"])
    expect(mainLanguage(none), none).toBe("en");
});

test("whatever is said to be a tag, dates can be written by it", () => {
  for (const tag of ["fr-ca", "x-nonsense", "", '"><x', "en_GB"])
    expect(() => new Intl.DateTimeFormat(writtenTag(tag)), tag).not.toThrow();
  expect(writtenTag("fr-ca")).toBe("fr-CA");
});

test("what is no tag stands in no file as one", () => {
  expect(["ja", "zh-hant-TW", "", '"><x', "en_GB"].map(tagOrNull)).toEqual([
    "ja",
    "zh-Hant-TW",
    null,
    null,
    null,
  ]);
});
