import { type Case, times } from "./case.ts";

const lengths = [
  0, 1, 2, 3, 7, 99, 100, 101, 199, 200, 201, 255, 256, 300, 301, 399, 400, 401, 499, 500, 501,
];
const largeLengths = [
  999, 1000, 1001, 1999, 2000, 2001, 4999, 5000, 5001, 10_000, 10_001, 65_535, 65_536, 100_000,
];
const letters: Record<string, string> = {
  letters: "a",
  words: "sea ",
  "letters of three bytes": "海",
  "letters of four bytes": "𠮷",
  "people of four": "👨‍👩‍👧‍👦",
  "nothing that shows": "\u200b",
  accents: "\u0301",
  lines: "\n",
  "lines of two": "\r\n",
  digits: "9",
  brackets: "[",
  markup: "<b>",
};

/** What is as long as somebody may, or one longer. */
export const lengthCases: Case[] = Object.entries(letters).flatMap(([what, letter]) =>
  [...lengths, ...largeLengths].map((length) => ({
    name: `length: ${length} of ${what}`,
    value: times(letter, length),
  })),
);
