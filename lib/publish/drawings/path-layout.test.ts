import { describe, expect, it } from "vitest";
import { linesOf } from "./lines-of.ts";
import { makingPathOf } from "./making-path.ts";
import { boxWidth, layOutPath, pathWidth } from "./path-layout.ts";

const finding = (number: number, evidence: object[]) => ({
  number,
  statement: `Statement ${number}.`,
  evidence,
});
const passage = { kind: "passage", publication: "cables", title: "Cables" };
const said = { kind: "contribution", discussion: "Industry" };
const path = makingPathOf({
  group: { slug: "partners", name: "Partners" },
  findings: [finding(1, [passage, passage, said]), finding(2, [passage, { kind: "unpublished_paper" }])],
} as unknown as Parameters<typeof makingPathOf>[0]);

describe("the path to a report", () => {
  it("names each paper and discussion once, and nothing that is not published", () => {
    expect(path.sources).toEqual([
      { key: "paper cables", kind: "paper", title: "Cables", href: "/publications/cables" },
      {
        key: "discussion Industry",
        kind: "discussion",
        title: "Industry",
        href: "/groups/partners#discussions",
      },
    ]);
    expect(path.findings.map(({ from }) => from)).toEqual([
      ["paper cables", "discussion Industry"],
      ["paper cables"],
    ]);
  });

  it("is drawn with a curve for every step, inside its frame, no box on another", () => {
    const layout = layOutPath(path, "The report");
    expect(layout.curves.map(({ key }) => key)).toEqual([
      "paper cables finding 1",
      "discussion Industry finding 1",
      "finding 1 end",
      "paper cables finding 2",
      "finding 2 end",
    ]);
    const boxes = [...layout.sources, ...layout.findings, layout.end];
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length);
    expect(Math.max(...boxes.map(({ x }) => x + boxWidth))).toBeLessThanOrEqual(pathWidth);
  });
});

describe("the words of a box", () => {
  it("stand in two lines at most", () => {
    expect(linesOf("Short")).toEqual(["Short"]);
    expect(
      linesOf("Mutual recognition of certificates and standards is the form of cooperation that lasts"),
    ).toEqual(["Mutual recognition of", "certificates and standards is…"]);
  });

  it("are cut where one word is too long, and count wide characters twice", () => {
    expect(linesOf("x".repeat(50))).toEqual([`${"x".repeat(30)}…`]);
    expect(linesOf("海".repeat(60)).map((line) => [...line].length)).toEqual([15, 16]);
  });
});
