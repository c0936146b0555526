import { describe, expect, test } from "vitest";
import type { CitedItem } from "#lib/editor/cited-items.ts";
import type { Citation } from "./citation.ts";
import { citeAs, type ReadersStyle, readersStyles } from "./cite-as.ts";
import { keyedItemOf } from "./csl-of-citation.ts";
import { run } from "./print-citations.worker.ts";

const paper: Citation = {
  key: "cables-2026",
  kind: "paper",
  title: "Cables and Currents",
  authors: ["Chizuru Satō", "Jean-Luc van der Berg"],
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

const cited = (style: ReadersStyle, citation: Citation) =>
  citeAs(style, citation)
    .map(({ text }) => text)
    .join("");

describe("a citation of a paper", () => {
  test("after the American Psychological Association", () => {
    expect(cited("apa", paper)).toBe(
      "Satō, C., & van der Berg, J.-L. (2026). Cables and Currents (Meridian Bulletin 23; 2nd ed.). Meridian Policy Institute. https://example.org/publications/cables/editions/2",
    );
  });

  test("after the Modern Language Association", () => {
    expect(cited("mla", paper)).toBe(
      "Satō, Chizuru, and Jean-Luc van der Berg. Cables and Currents. Meridian Bulletin 23, 2nd ed., Meridian Policy Institute, 1 Feb. 2026, https://example.org/publications/cables/editions/2.",
    );
  });

  test("sets the title, and nothing but the title, in italics", () => {
    expect(citeAs("apa", paper).filter(({ italic }) => italic)).toEqual([
      { text: "Cables and Currents", italic: true },
    ]);
  });
});

describe("a citation of a report", () => {
  test("names the group where no person is", () => {
    expect(cited("apa", report)).toBe(
      "Partners. (2026). Cables and Currents. Meridian Policy Institute. https://example.org/publications/cables/editions/2",
    );
    expect(cited("mla", report)).toMatch(
      /^Partners\. Cables and Currents\. Meridian Policy Institute, 1 Feb/,
    );
  });

  test("names an institution once that is author and publisher", () => {
    const own = { ...report, group: null };
    for (const style of ["apa", "mla"] as const)
      expect(cited(style, own).match(/Meridian Policy Institute/g)).toHaveLength(1);
  });
});

test("a title that asks is not followed by a stop", () => {
  const asking = { ...report, title: "One theatre or two?" };
  for (const style of readersStyles) expect(cited(style, asking)).not.toContain("?.");
});

test("sixty authors are shortened as each style does it, and names in other scripts stay whole", () => {
  const authors = Array.from({ length: 60 }, (_, at) => `Ada Number${at}`);
  expect(cited("apa", { ...paper, authors })).toMatch(/Number18, A\., … Number59, A\. \(2026\)/);
  expect(cited("mla", { ...paper, authors })).toMatch(/^Number0, Ada, et al\. /);
  expect(cited("apa", { ...paper, authors: ["서연 김"] })).toMatch(/^김, 서연\. \(/);
});

test("what we print after the APA the citation processor prints of the same edition, but for series and edition", () => {
  const plainPaper = { ...paper, series: null, edition: 1 };
  const { key, item } = keyedItemOf(plainPaper);
  const cite: CitedItem = {
    ...{ sourceId: key, locator: "", label: "page", prefix: "", suffix: "", suppressAuthor: false },
  };
  const { bibliography } = run({
    style: "apa",
    language: "en",
    items: { [key]: item },
    places: [{ items: [cite], note: 0, ownNote: false, continued: false }],
  });
  const printed = bibliography[0]
    ?.map((piece) => (piece.kind === "link" ? piece.content.map(({ text }) => text).join("") : piece.text))
    .join("");
  expect(printed).toBe(cited("apa", plainPaper));
});

test("a citation names the address of the DOI where there is one, in every style and file", () => {
  const registered = { ...paper, doi: "10.5555/abc.2" };
  for (const style of readersStyles) {
    expect(cited(style, registered)).toContain("https://doi.org/10.5555/abc.2");
    expect(cited(style, registered)).not.toContain(paper.url);
  }
  expect(keyedItemOf(registered).item).toMatchObject({ DOI: "10.5555/abc.2", URL: paper.url });
});
