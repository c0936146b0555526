import fc from "fast-check";
import { expect, it } from "vitest";
import { readCsv } from "./read-csv.ts";

const read = (text: string) => {
  const result = readCsv(text, 100);
  return result.ok ? result.value.map(({ line, cells }) => [line, ...cells]) : result.refusal;
};

it.each([",", ";", "\t"])("cells are parted by %j", (mark) => {
  const text = [`a${mark}b`, `"1${mark}2"${mark}"so ""it"" is"`, "", `${mark}`, ` x ${mark}y`].join("\r\n");
  expect(read(`\uFEFF${text}`)).toEqual([
    [1, "a", "b"],
    [2, `1${mark}2`, 'so "it" is'],
    [5, "x", "y"],
  ]);
});

it("a row begins on the line that is told, also behind one that has lines of its own", () => {
  expect(read('a,b\n"two\nlines",x\nlast,y')).toEqual([
    [1, "a", "b"],
    [2, "two\nlines", "x"],
    [4, "last", "y"],
  ]);
});

it("what breaks off inside quotation marks is refused by its line", () => {
  expect(read('a,b\n1,2\n"open,3')).toMatchObject({ kind: "CsvUnreadable", line: 3 });
});

it("no more rows are read than asked for", () => {
  const result = readCsv("a\n".repeat(500), 7);
  expect(result).toMatchObject({ ok: true, value: { length: 7 } });
});

it("whatever is pasted is read or refused", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r", "\uFEFF", "=", " ") }),
      (text) => {
        expect(typeof readCsv(text, 50).ok).toBe("boolean");
      },
    ),
  );
});
