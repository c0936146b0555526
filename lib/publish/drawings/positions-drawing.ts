import { countsOf } from "../print-matter.ts";
import type { PrintedWords } from "../printed-words.ts";
import { type PositionCounts, type PositionKind, positionOrder } from "../references.ts";
import { element } from "../xml/element.ts";
import { clipped, widthOf } from "./lines-of.ts";
import { positionColours } from "./position-colours.ts";
import { positionLines } from "./position-lines.ts";
import { ink, mostHeight, printWidth, svgFile, words } from "./svg.ts";
import type { PrintDrawing } from "./types.ts";

export type CountedFinding = { number: number; statement: string; positions: PositionCounts };

/** Every finding with how many stand where, one below the other; null where there are not two to be compared. */
export function positionsDrawing(
  findings: readonly CountedFinding[],
  { t, domain, publication }: PrintedWords,
): PrintDrawing | null {
  const taken = findings.filter(({ positions }) => totalOf(positions) > 0);
  if (taken.length < 2) return null;
  const labels = { ...domain.position, unanswered: publication.file.unanswered };
  return {
    title: t("drawn.positions.heading"),
    intro: t("drawn.positions.intro"),
    svg: drawPositions(taken, labels),
    alt: t("drawn.positions.alt"),
    table: {
      head: [t("parts.columns.finding"), t("drawn.positions.column")],
      widths: [1, 1],
      rows: taken.map(({ number, statement, positions }) => [
        // Whole statements stand with the findings, and beside what they rest on.
        [{ text: clipped(`${number}. ${statement}`, 90), href: null }],
        [{ text: countsOf(positions, labels), href: null }],
      ]),
    },
  };
}

const rowHeight = 34;
const barHeight = 20;
const barStart = 370;
const legendHeight = 34;

type Labels = Record<PositionKind, string>;

function drawPositions(findings: readonly CountedFinding[], labels: Labels): string | null {
  const height = legendHeight + findings.length * rowHeight;
  if (height > mostHeight) return null;
  const present = positionOrder.filter((kind) => findings.some(({ positions }) => positions[kind]));
  const most = Math.max(...findings.map(({ positions }) => totalOf(positions)));
  const unit = (printWidth - barStart - 2) / most;
  return svgFile(
    height,
    element("defs", {}, present.map(pattern)),
    legend(present, labels),
    findings.flatMap(({ number, statement, positions }, row) => {
      const y = legendHeight + row * rowHeight;
      const label = clipped(`${number}. ${statement}`, 43);
      return [words(label, { x: 0, y: y + 15 }), ...bar(positions, unit, y)];
    }),
  );
}

function totalOf(positions: PositionCounts): number {
  return positionOrder.reduce((sum, kind) => sum + (positions[kind] ?? 0), 0);
}

/** Each stretch with its number, on a ground of its own so that lines do not run through it. */
function bar(positions: PositionCounts, unit: number, y: number) {
  let x = barStart;
  return positionOrder.flatMap((kind) => {
    const count = positions[kind] ?? 0;
    if (count === 0) return [];
    const width = count * unit;
    const middle = x + width / 2;
    x += width;
    const place = { x: middle - 9, y: y + 2, width: 18, height: barHeight - 4, rx: 3, fill: ink.paper };
    return [
      element("rect", { ...stretch(kind), x: x - width, y, width, height: barHeight }),
      ...(width < 22 ? [] : [element("rect", place)]),
      ...(width < 22 ? [] : [words(String(count), { x: middle, y: y + 15 }, { size: 13, anchor: "middle" })]),
    ];
  });
}

function legend(kinds: readonly PositionKind[], labels: Labels) {
  let x = 0;
  return kinds.flatMap((kind) => {
    const at = x;
    x += 32 + widthOf(labels[kind]) * 8.4;
    return [
      element("rect", { ...stretch(kind), x: at, y: 2, width: 14, height: 14 }),
      words(labels[kind], { x: at + 20, y: 14 }, { size: 14 }),
    ];
  });
}

const stretch = (kind: PositionKind) => ({ fill: `url(#${kind})`, stroke: ink.quiet, "stroke-width": 0.5 });

function pattern(kind: PositionKind) {
  const lines = positionLines[kind];
  const stroke = lines?.light ? ink.paper : ink.text;
  return element(
    "pattern",
    { id: kind, patternUnits: "userSpaceOnUse", width: 8, height: 8 },
    element("rect", { width: 8, height: 8, fill: positionColours[kind] }),
    lines && element("path", { d: lines.path, fill: "none", stroke, "stroke-width": 1.5 }),
  );
}
