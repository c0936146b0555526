import { element } from "../xml/element.ts";
import { layOutMaking, type MakingMark, markRadius } from "./making-layout.ts";
import type { MakingLane, MakingStep } from "./making-timeline.ts";
import { ink, mostHeight, printWidth, svgFile, words } from "./svg.ts";

/** Steps from left to right by their day, each with the number it has in the table; null where they are too many for a page. */
export function drawTimeline(
  steps: readonly MakingStep[],
  labelOf: (lane: MakingLane) => string,
): string | null {
  const { lanes, marks, years, height } = layOutMaking(steps);
  if (height > mostHeight) return null;
  return svgFile(
    height,
    years.flatMap(({ year, x }) => [
      element("line", { x1: x, x2: x, y1: 20, y2: height, stroke: ink.line, "stroke-dasharray": "2 4" }),
      words(String(year), { x, y: 14 }, { size: 14, fill: ink.quiet, anchor: "middle" }),
    ]),
    lanes.flatMap(({ lane, y, end }) => [
      words(labelOf(lane), { x: 0, y }, { fill: ink.quiet }),
      element("line", { x1: 0, x2: printWidth, y1: end, y2: end, stroke: ink.line, "stroke-width": 0.75 }),
    ]),
    marks.flatMap(drawMark),
  );
}

/** A circle at its beginning; a line to its end, broken where only the month is known. */
function drawMark({ number, step, x1, x2, y }: MakingMark) {
  const line = { x1, x2, y1: y, y2: y, stroke: ink.text, "stroke-width": 2.5 };
  const dash = { "stroke-dasharray": step.monthAlone ? "4 3" : null };
  const circle = { cx: x1, cy: y, r: markRadius, fill: ink.paper, stroke: ink.text, "stroke-width": 1.25 };
  return [
    ...(x2 > x1 ? [element("line", { ...line, ...dash })] : []),
    element("circle", circle),
    words(String(number), { x: x1, y: y + 4.5 }, { size: 13, anchor: "middle" }),
  ];
}
