import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { bibtexOf } from "./bibtex.ts";
import { cslJsonOf } from "./csl-json.ts";
import { keyed } from "./keyed-item.ts";
import { type ReadSources, readSourcesWorker } from "./read-sources.ts";
import { run } from "./read-sources.worker.ts";
import { risOf } from "./ris.ts";
import { sourceLabel } from "./source-words.ts";

const exported = (extension: string) => readFileSync(`tests/fixtures/zotero.${extension}`, "utf8");
const read = (text: string) => {
  const found = run({ text, limit: 2_000 });
  if (found.kind !== "read") throw new Error(found.kind);
  return found;
};
const labels = (text: string) => read(text).items.map(sourceLabel);

describe("a file that Zotero exported", () => {
  test("as BibTeX is read: accents, organisations, particles, native scripts, editions", () => {
    expect(labels(exported("bib"))).toEqual([
      expect.stringMatching(/^Green, Michael J\. By More Than Providence: .*\. 2022$/),
      expect.stringMatching(/^Green, Michael J\. By More Than Providence: .*\. 2017$/),
      'Müller, Jürgen; Østergaard, Søren; van der Berg, Jan. Undersea cables and the "Grey Zone": l\'État & les câbles. 2023',
      "NATO Public Diplomacy Division. NATO and its Indo-Pacific partners. 2024",
      "佐藤, 千鶴. 海底ケーブルと安全保障. 2021",
      "김, 서연; 이, 민준. 한국의 인도-태평양 전략과 나토. 2022",
      "Joint Statement on Camp David #1. 2023",
    ]);
  });

  test("keeps where and when a page was read, and leaves notes and files with a word", () => {
    const { items, unkept } = read(exported("bib"));
    expect(items[3]).toMatchObject({
      type: "report",
      author: [{ literal: "NATO Public Diplomacy Division" }],
      URL: "https://www.nato.int/example_(2024).pdf",
      accessed: { "date-parts": [[2024, 7, 11]] },
    });
    expect(items[6]?.type).toBe("webpage");
    expect(unkept).toEqual({ notes: 2, files: 1, keywords: 1, abstracts: 1 });
  });

  test("as RIS is read, a newspaper's author and day included", () => {
    const { items, unkept } = read(exported("ris"));
    expect(items.map(({ type }) => type)).toEqual([
      "book",
      "article-journal",
      "report",
      "chapter",
      "article-newspaper",
    ]);
    expect(items[4]).toMatchObject({
      author: [{ family: "김", given: "서연" }],
      issued: { "date-parts": [[2024, 7, 12]] },
    });
    expect(unkept).toEqual({ notes: 1, files: 1, keywords: 1, abstracts: 1 });
  });

  test("as CSL-JSON is read: years written as words, markup that is none of ours left out", () => {
    const { items } = read(exported("json"));
    expect(items[0]?.issued).toEqual({ "date-parts": [[2022]] });
    expect(items[1]?.title).toBe("Undersea cables and the Grey Zone: <i>l’État</i> & les câbles");
    expect(items[4]?.interviewer).toEqual([{ family: "이", given: "민준" }]);
    expect(items.every((item) => !("note" in item) && !("abstract" in item))).toBe(true);
  });

  test.each([
    ["BibTeX", bibtexOf],
    ["RIS", risOf],
    ["CSL-JSON", cslJsonOf],
  ])("comes out again as %s and says the same", (_name, write) => {
    const { items } = read(exported("bib"));
    const again = read(write(keyed(items))).items;
    const plain = items.map((item) => sourceLabel(item));
    expect(again.map((item) => sourceLabel(item))).toEqual(plain);
    expect(again.map(({ URL, DOI, page }) => [URL, DOI, page])).toEqual(
      items.map(({ URL, DOI, page }) => [URL, DOI, page]),
    );
  });
});

describe("a bad entry", () => {
  const good = "@book{b, title={Good}, author={A, B}, year={2020}}\n";

  test.each([
    ["@book{a, title={Never closed, year=2020\n\n", "@book{a, title={Never closed, year=2020"],
    ["@book{a, title {no sign}}\n", "@book{a, title {no sign}}"],
    [`@book{a, title={${"{".repeat(20_000)}x${"}".repeat(20_000)}}}\n`, "@book{a, title={{{{{"],
  ])("does not take the others along: %.40s", (bad, start) => {
    const { items, unread } = read(`${good}${bad}${good}`);
    expect(items).toHaveLength(2);
    expect(unread).toEqual([expect.stringContaining(start)]);
  });

  test("of RIS that never ends is told", () => {
    const { items, unread } = read(
      "TY  - BOOK\nTI  - Lost\nTY  - BOOK\nTI  - Kept\nER  - \nTY  - BOOK\nTI  - Open",
    );
    expect(items.map(({ title }) => title)).toEqual(["Kept"]);
    expect(unread).toEqual(["TY - BOOK TI - Lost", "TY - BOOK TI - Open"]);
  });

  test("abbreviations hold for the entries", () => {
    expect(read('@string{iiss = "Survival"}\n@article{a, title={T}, journal=iiss}').items[0]).toMatchObject({
      "container-title": "Survival",
    });
  });
});

describe("a hostile file", () => {
  const bounds = { timeoutMs: 10_000, memoryMb: 256 };
  const inThread = (text: string) =>
    runBounded<ReadSources>(readSourcesWorker, { text, limit: 2_000 }, bounds);

  test("of a hundred thousand entries is refused before any is read", async () => {
    const found = await inThread(
      Array.from({ length: 100_000 }, (_, index) => `@book{a${index}, title={T}}\n`).join(""),
    );
    expect(found).toEqual({ ok: true, value: { kind: "too-many", limit: 2_000 } });
  });

  test.each([
    ["never closed", "@book{a, title={x\n".repeat(2_000)],
    ["one long line", `@book{a, title={${"{".repeat(1_000_000)}`],
  ])("whose braces are %s is read to its end in time", async (_name, text) => {
    const found = await inThread(text);
    expect(found).toMatchObject({ ok: true, value: { kind: "read", items: [] } });
  });

  test("of half a million entries that never end is refused as soon as they are too many", async () => {
    expect(await inThread("@a{\n".repeat(500_000))).toEqual({
      ok: true,
      value: { kind: "too-many", limit: 2_000 },
    });
  });

  test("of tags that never end is read in time", async () => {
    const found = await inThread(JSON.stringify([{ type: "book", title: "<span".repeat(400_000) }]));
    expect(found).toMatchObject({ ok: true, value: { items: [{ type: "book" }] } });
  });

  test.each(["", "Dear all,\nhere is my list", "{", "<html></html>"])("%j is none of ours", (text) => {
    expect(run({ text, limit: 10 })).toEqual({ kind: "unknown" });
  });

  test("an address is not fetched but told", () => {
    expect(run({ text: "https://example.org/library.bib", limit: 10 })).toEqual({ kind: "unknown" });
  });
});
