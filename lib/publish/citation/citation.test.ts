import { describe, expect, test } from "vitest";
import { bibtexOf } from "./bibtex.ts";
import { type Citation, namePartsOf } from "./citation.ts";
import { cslJsonOf } from "./csl-json.ts";
import { keyedItemOf } from "./csl-of-citation.ts";
import { plainCitation } from "./plain-citation.ts";
import { risOf } from "./ris.ts";

const paper: Citation = {
  key: "cables-2026",
  kind: "paper",
  title: "Cables & Currents: 100% of {it}",
  authors: ["Chizuru Satō", "Jan van der Berg", "Suharto"],
  group: "Partners",
  institution: "Meridian Policy Institute",
  series: { name: "Meridian Bulletin", number: "23" },
  edition: 2,
  publishedOn: "2026-02-01",
  language: "en",
  url: "https://example.org/publications/cables/editions/2",
  doi: null,
};
const report: Citation = { ...paper, kind: "report", authors: [], series: null, edition: 1 };

describe("a name", () => {
  test("is parted before its last word and the small words that belong to it", () => {
    expect(namePartsOf("Chizuru Satō")).toEqual({ given: "Chizuru", family: "Satō" });
    expect(namePartsOf("Jan van der Berg")).toEqual({ given: "Jan", family: "van der Berg" });
  });

  test("of one word is not parted", () => {
    expect(namePartsOf(" Suharto ")).toBeNull();
    expect(namePartsOf("de Gaulle")).toEqual({ given: "de", family: "Gaulle" });
  });
});

describe("a line of text", () => {
  test("names people, series, edition, institution, day and address", () => {
    expect(plainCitation(paper)).toBe(
      "Satō, Chizuru, Jan van der Berg, and Suharto. “Cables & Currents: 100% of {it}.” Meridian Bulletin 23. 2nd edition. Meridian Policy Institute, 1 February 2026. https://example.org/publications/cables/editions/2.",
    );
  });

  test("names the group where no person is", () => {
    expect(plainCitation(report)).toMatch(/^Partners\. “/);
  });

  test("does not put a stop after a question mark", () => {
    expect(plainCitation({ ...report, title: "One Theatre or Two?" })).toContain("“One Theatre or Two?”");
  });
});

describe("BibTeX", () => {
  test("escapes what TeX would read and keeps letters of every script", () => {
    const entry = bibtexOf([keyedItemOf({ ...paper, authors: ["김 서연", "Jan van der Berg"] })]);
    expect(entry).toContain("title = {{Cables \\& Currents: 100\\% of \\{it\\}}}");
    expect(entry).toContain("author = {서연, 김 and van der Berg, Jan}");
  });

  test("keeps a corporate author whole", () => {
    expect(bibtexOf([keyedItemOf({ ...report, group: "NATO and Its Partners" })])).toContain(
      "author = {{NATO and Its Partners}}",
    );
  });

  test("cannot be broken out of", () => {
    const entry = bibtexOf([keyedItemOf({ ...paper, title: "a}}\n@article{b\\" })]);
    expect(entry.match(/^@/gm)).toHaveLength(1);
    expect(entry).toContain("a\\}\\} @article\\{b\\textbackslash{}");
  });
});

describe("RIS", () => {
  test("has one tag a line and an end", () => {
    const lines = risOf([keyedItemOf({ ...paper, title: "a\r\nER  - x" })]).split("\r\n");
    expect(lines[0]).toBe("TY  - RPRT");
    expect(lines.filter((line) => line.startsWith("AU  - "))).toEqual([
      "AU  - Satō, Chizuru",
      "AU  - van der Berg, Jan",
      "AU  - Suharto",
    ]);
    expect(lines.filter((line) => line.startsWith("ER  - "))).toEqual(["ER  - "]);
  });
});

describe("CSL-JSON", () => {
  test("parts names, and gives a group as it is", () => {
    expect(JSON.parse(cslJsonOf([keyedItemOf(paper)]))[0]).toMatchObject({
      author: [
        { family: "Satō", given: "Chizuru" },
        { family: "van der Berg", given: "Jan" },
        { literal: "Suharto" },
      ],
      issued: { "date-parts": [[2026, 2, 1]] },
      edition: "2",
    });
    expect(JSON.parse(cslJsonOf([keyedItemOf(report)]))[0].author).toEqual([{ literal: "Partners" }]);
  });
});
