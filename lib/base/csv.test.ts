import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

const lines = (...cells: (string | number)[]) => toCsv([cells]).slice(1);

test("commas, quotes and line ends are kept inside their field", () => {
  expect(lines("a,b", 'say "so"', "two\nlines", " edge ", 3)).toBe(
    `"a,b","say ""so""","two\nlines"," edge ",3\r\n`,
  );
});

test("what a spreadsheet would calculate is text", () => {
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "|cmd", "%0A=1"])
    expect(lines(formula)).toMatch(/^"?'/);
  expect(lines("=HYPERLINK(1,2)")).toBe(`"'=HYPERLINK(1,2)"\r\n`);
  expect(lines(-1)).toBe("-1\r\n");
});

test("what a spreadsheet would calculate is text also where it takes another sign for the end of a cell", () => {
  for (const end of [";", "\t", "\n", "\r\n", "; ", ';"'])
    expect(lines(`words${end}=HYPERLINK("https://evil.example")`)).toMatch(/^"words[;\t\n\r]+' *"*=/);
  expect(lines("one; two")).toBe(`"one; two"\r\n`);
  expect(lines("- one\n- two")).toBe(`"'- one\n'- two"\r\n`);
});

test("the file says that it is UTF-8", () => {
  expect(toCsv([["佐藤"]])).toBe("\uFEFF佐藤\r\n");
});
