import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import type { EvidenceLink } from "#lib/domain/evidence/types.ts";
import domain from "#messages/en/domain.json" with { type: "json" };
import map from "#messages/en/map.json" with { type: "json" };
import { buildMap, type MapMaterial } from "./build-map.ts";
import { FindingMapDrawing } from "./finding-map-drawing.tsx";
import { FindingMapTable } from "./finding-map-table.tsx";
import { boxHeight, layOutMap } from "./map-layout.ts";
import type { FindingMap, MapFilter } from "./map-shapes.ts";
import { pathThrough } from "./path-through.ts";

const everything: MapFilter = { all: false, sources: false };
const stances = ["supports", "qualifies", "contradicts"] as const;

/** A group's table of this many findings, each resting on three things of four kinds. */
function material(count: number): MapMaterial {
  const findings = Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    number: index + 1,
    theme: index % 7 === 0 ? "" : `Theme ${index % 7}`,
    state: index % 5 === 0 ? ("agreed" as const) : ("circulated" as const),
    statement: `Statement ${index + 1} on what the partners owe one another`,
  }));
  const links = findings.flatMap(({ id }, index) => [
    link(index * 4, id, {
      kind: "paper",
      id: `p${index % 9}`,
      title: `Paper ${index % 9}`,
      path: `papers/p${index % 9}`,
    }),
    link(index * 4 + 1, id, {
      kind: "discussion",
      id: `d${index % 4}`,
      title: `Day ${index % 4}`,
      path: `discussions/d${index % 4}`,
    }),
    link(index * 4 + 2, id, {
      kind: "source",
      id: `s${index}`,
      title: `Source ${index}`,
      path: index % 2 ? "sources" : null,
    }),
    link(index * 4 + 3, id, {
      kind: "finding",
      id: `f${(index + 1) % count}`,
      title: "Another",
      path: `findings/${((index + 1) % count) + 1}`,
    }),
  ]);
  const report = { title: "The report", findings: findings.slice(0, 5).map(({ id }) => id), papers: ["p0"] };
  return { slug: "partners", findings, links, report };
}

function link(index: number, findingId: string, from: EvidenceLink["from"]): EvidenceLink {
  const kind = from.kind === "paper" ? "passage" : from.kind === "discussion" ? "contribution" : from.kind;
  return { id: `e${index}`, findingId, stance: stances[index % 3] ?? "supports", kind, from };
}

describe.each([1, 6, 30, 300])("a picture of %i findings", (count) => {
  const { boxes, curves, height } = layOutMap(buildMap(material(count), everything));

  it("lets no box lie over another, or outside", () => {
    for (const { x, y } of boxes) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + boxHeight).toBeLessThanOrEqual(height);
      const over = boxes.filter((box) => box.x === x && Math.abs(box.y - y) < boxHeight);
      expect(over).toHaveLength(1);
    }
  });

  it("is no taller than three screens, and draws every line it knows of", () => {
    expect(height).toBeLessThan(3_000);
    expect(curves).toHaveLength(buildMap(material(count), everything).edges.length);
  });

  it.each([
    everything,
    { ...everything, all: true, sources: true },
    { ...everything, stance: "supports" as const },
  ])("has the table as its equal: the same links from both (%o)", (filter) => {
    const drawn = buildMap(material(count), filter);
    expect(linksIn(<FindingMapTable map={drawn} />)).toEqual(linksIn(<FindingMapDrawing map={drawn} />));
  });
});

describe("folding", () => {
  it("puts three hundred findings into their themes, each opened by a link that keeps the filter", () => {
    const folded = buildMap(material(300), { ...everything, stance: "supports" });
    expect(folded.folded).toBe(true);
    expect(folded.findings).toHaveLength(7);
    expect(folded.findings.map(({ href }) => href)).toContain(
      "/workspace/partners/findings/map?theme=Theme+3&stance=supports",
    );
    expect(folded.findings.reduce((sum, node) => sum + ("count" in node ? node.count : 0), 0)).toBe(300);
  });

  it("is undone by an address", () => {
    expect(buildMap(material(300), { ...everything, all: true }).findings).toHaveLength(300);
    expect(buildMap(material(300), { ...everything, theme: "Theme 3" }).folded).toBe(false);
    expect(buildMap(material(300), { ...everything, theme: "-" }).findings).toHaveLength(43);
  });
});

describe("filters", () => {
  const numbers = (drawn: FindingMap) =>
    drawn.findings.map((node) => ("number" in node ? node.number : 0)).sort((a, b) => a - b);

  it("leave the findings that fit, and what those rest on", () => {
    const drawn = buildMap(material(6), { ...everything, from: "papers/p2" });
    expect(numbers(drawn)).toEqual([3]);
    expect(drawn.sources.map(({ key }) => key)).toEqual(["paper p2"]);
    expect(numbers(buildMap(material(6), { ...everything, state: "agreed" }))).toEqual([1, 6]);
  });

  it("draw a finding at the left that is rested on and not itself chosen", () => {
    const drawn = buildMap(material(6), { ...everything, theme: "Theme 1" });
    expect(drawn.sources.filter(({ kind }) => kind === "finding").map(({ href }) => href)).toEqual([
      "/workspace/partners/findings/3",
    ]);
  });

  it("leave out what is past unless it is asked for", () => {
    const { findings, ...rest } = material(6);
    const withPast = { ...rest, findings: findings.map((f) => ({ ...f, state: "superseded" as const })) };
    expect(buildMap(withPast, everything).findings).toHaveLength(0);
    expect(buildMap(withPast, { ...everything, state: "superseded" }).findings).toHaveLength(6);
  });
});

it("several links between two boxes are one line, which takes a stance only if all of them do", () => {
  const [finding] = material(1).findings;
  const paper = { kind: "paper", id: "p", title: "P", path: "papers/p" } as const;
  const links = [0, 3, 1].map((index) => link(index, finding?.id ?? "", paper));
  const edgesOf = (some: EvidenceLink[]) =>
    buildMap({ ...material(1), links: some, report: null }, everything).edges;
  expect(edgesOf(links.slice(0, 2))).toMatchObject([{ stance: "supports", count: 2 }]);
  expect(edgesOf(links)).toMatchObject([{ stance: "several", count: 3 }]);
});

test("the way through a box is all before and all after it, also in a circle", () => {
  const lines = [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
    { from: "x", to: "c" },
    { from: "c", to: "b" },
  ];
  expect([...pathThrough("b", lines)].sort()).toEqual(["a", "b", "c", "x"]);
  expect([...pathThrough("a", lines)].sort()).toEqual(["a", "b", "c"]);
});

function linksIn(element: React.ReactElement): string[] {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ map, domain }}>
      {element}
    </NextIntlClientProvider>,
  );
  return [...new Set([...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href ?? ""))].sort();
}
