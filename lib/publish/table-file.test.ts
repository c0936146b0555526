import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it } from "vitest";
import { writeTableFile } from "./docx/write-table-file.ts";
import { writeSheet } from "./sheet/write-sheet.ts";
import type { TableFile } from "./table-file.ts";

const table: TableFile = {
  title: "Comments & answers",
  about: ["Round 2"],
  columns: [
    { heading: "Number", share: 1 },
    { heading: "Comment", share: 4 },
  ],
  rows: [
    [1, "First line\nsecond <line>\u202e"],
    [2, '=HYPERLINK("https://example.org")'],
  ],
};

const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const wellFormed = (xml: string) => {
  const depth = [...xml.matchAll(/<(\/?)[\w:]+[^>]*?(\/?)>/g)].reduce(
    (level, [, closes, empty]) => level + (closes ? -1 : empty ? 0 : 1),
    0,
  );
  return depth === 0;
};

describe("a table as a workbook", () => {
  let parts: Record<string, string> = {};
  let [shared, sheet] = ["", ""];
  beforeAll(async () => {
    parts = partsOf(await writeSheet(table));
    shared = parts["xl/sharedStrings.xml"] ?? "";
    sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  });

  it("has every value, lines and all, without what turns the direction of writing", () => {
    expect(shared).toContain("Comments &amp; answers");
    expect(shared).toMatch(/First line\nsecond &lt;line&gt;</);
    expect(Object.values(parts).every(wellFormed)).toBe(true);
  });

  it("holds numbers as numbers and no formula", () => {
    expect(sheet).toMatch(/<c r="A4"[^>]*><v>1<\/v>/);
    expect(sheet).not.toContain("<f>");
    expect(shared).toContain("=HYPERLINK");
  });

  it("keeps its headings in sight and says nothing of who made it", () => {
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"/);
    expect(Object.keys(parts).filter((name) => name.startsWith("docProps"))).toEqual([]);
  });
});

describe("a table as a Word file", () => {
  it("is read by another tool, with every row", async () => {
    const file = await writeTableFile(table);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    expect(value).toContain("<p>First line</p><p>second &lt;line&gt;</p>");
    expect(value.match(/<tr>/g)).toHaveLength(3);
  });

  it("repeats its headings and names nobody", async () => {
    const parts = partsOf(await writeTableFile(table));
    expect(parts["word/document.xml"]).toContain("<w:tblHeader/>");
    expect(parts["docProps/core.xml"]).not.toMatch(/<dc:creator>[^<]|<cp:lastModifiedBy>[^<]/);
  });
});
