import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scriptFonts, scriptStyles } from "./script-fonts.ts";

it("names the style sheet of a language's script, and none where the faces of every page write it", () => {
  expect(scriptStyles("ja")).toBe("/fonts/noto-sans-jp/5.3.1/index.css");
  expect(scriptStyles("ko-KR")).toContain("/noto-sans-kr/");
  expect([scriptStyles("en"), scriptStyles("fr-CA"), scriptStyles("toString")]).toEqual([null, null, null]);
});

it.each(Object.values(scriptFonts))("has $family in the version that its addresses name for ever", (font) => {
  const file = `node_modules/@fontsource-variable/${font.family}/package.json`;
  expect(JSON.parse(readFileSync(file, "utf8")).version).toBe(font.version);
});
