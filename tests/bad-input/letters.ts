import type { Case } from "./case.ts";

const control = Array.from({ length: 32 }, (_, code) => code).concat(127, 128, 133, 159, 160, 173);
const special = [
  0x061c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
];
const moreSpecial = [
  0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x3000, 0xfeff, 0xfff9, 0xfffc, 0xfffd, 0xfffe, 0xffff,
];
const codes = [
  ...control,
  ...special,
  ...moreSpecial,
  0xd800,
  0xdbff,
  0xdc00,
  0xdfff,
  0x1f600,
  0x10ffff,
  0xe0041,
];
const letterOf = (code: number) =>
  code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code);

/** Letters that are none, in the three places where a word can have them. */
export const letterCases: Case[] = codes.flatMap((code) =>
  Object.entries({ alone: "", between: "Sea", around: " " }).map(([where, word]) => ({
    name: `letter: U+${code.toString(16).padStart(4, "0")} ${where}`,
    value: where === "around" ? letterOf(code) + word + letterOf(code) : `${word}${letterOf(code)}${word}`,
  })),
);
