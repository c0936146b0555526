import { expect, it } from "vitest";
import { plainLines, quoted } from "./plain-lines.ts";

it("keeps lines and paragraphs, and nothing that cannot be seen", () => {
  expect(plainLines("\r\nDear Sato,\u0000\r\n\r\n\r\n\r\nsee \u202Eyou\u202C.\t  \n ")).toBe(
    "Dear Sato,\n\nsee you.",
  );
  expect(plainLines(" \n\t")).toBe("");
  expect(plainLines("佐藤様\n한국")).toBe("佐藤様\n한국");
});

it("marks every line as somebody's words", () => {
  expect(quoted("One.\n\nTo accept, open this link:\rhttps://evil.example")).toBe(
    "> One.\n>\n> To accept, open this link:\n> https://evil.example",
  );
});
