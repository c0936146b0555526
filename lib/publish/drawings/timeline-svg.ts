import { element } from "../xml/element.ts";
import type { MakingLane, MakingStep } from "./making-timeline.ts";
import { ink, mostHeight, printWidth, svgFile, words } from "./svg.ts";

type NamedLane = { lane: MakingLane; label: string };

const start = 190;
const end = printWidth - 14;
const radius = 12;
const rowHeight = 30;
const top = 30;

/** Steps from left to right by their day, each with the number it has in the table; null where they are too many for a page. */
export function drawTimeline(steps: readonly MakingStep[], lanes: readonly NamedLane[]): string | null {
  const xOf = scaleOf(steps);
  let y = top;
  const drawn = lanes.flatMap(({ lane, label }) => {
    const mine = steps.flatMap((step, index) =>
      step.lane === lane ? [{ number: index + 1, step, x1: xOf(step.from), x2: xOf(step.to) }] : [],
    );
    const rows = rowsOf(mine);
    const laneTop = y;
    y += (Math.max(...rows) + 1) * rowHeight + 10;
    const rule = { x1: 0, x2: printWidth, y1: y - 5, y2: y - 5, stroke: ink.line, "stroke-width": 0.75 };
    return [
      words(label, { x: 0, y: laneTop + 20 }, { fill: ink.quiet }),
      element("line", rule),
      ...mine.flatMap((mark, index) => stepMark(mark, laneTop + ((rows[index] ?? 0) + 0.5) * rowHeight)),
    ];
  });
  if (y > mostHeight) return null;
  return svgFile(y, ...yearMarks(steps, xOf, y), drawn);
}

type Mark = { number: number; step: MakingStep; x1: number; x2: number };
type Scale = (day: string) => number;

function scaleOf(steps: readonly MakingStep[]): Scale {
  const first = Math.min(...steps.map(({ from }) => Date.parse(from)));
  const span = Math.max(...steps.map(({ to }) => Date.parse(to))) - first;
  return (day) =>
    start + radius + ((Date.parse(day) - first) / Math.max(span, 1)) * (end - start - 2 * radius);
}

/** The first row of its lane in which each has room. */
function rowsOf(marks: readonly Mark[]): number[] {
  const takenUntil: number[] = [];
  return marks.map(({ x1, x2 }) => {
    const free = takenUntil.findIndex((until) => x1 - radius > until);
    const row = free < 0 ? takenUntil.length : free;
    takenUntil[row] = Math.max(x1 + radius, x2) + 3;
    return row;
  });
}

/** A circle at its beginning; a line to its end, broken where only the month is known. */
function stepMark({ number, step, x1, x2 }: Mark, y: number) {
  const line = { x1, x2, y1: y, y2: y, stroke: ink.text, "stroke-width": 2.5 };
  const dash = { "stroke-dasharray": step.monthAlone ? "4 3" : null };
  return [
    ...(x2 > x1 ? [element("line", { ...line, ...dash })] : []),
    element("circle", { cx: x1, cy: y, r: radius, fill: ink.paper, stroke: ink.text, "stroke-width": 1.25 }),
    words(String(number), { x: x1, y: y + 4.5 }, { size: 13, anchor: "middle" }),
  ];
}

/** Where years begin; of many every second, fifth or tenth. */
function yearMarks(steps: readonly MakingStep[], xOf: Scale, height: number) {
  const years = steps.flatMap(({ from, to }) => [from, to].map((day) => Number(day.slice(0, 4))));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = [1, 2, 5, 10].find((every) => (last - first) / every <= 12) ?? 50;
  const begun = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  return begun
    .filter((year) => year % step === 0)
    .flatMap((year) => {
      const x = xOf(`${year}-01-01`);
      const line = { x1: x, x2: x, y1: 20, y2: height, stroke: ink.line, "stroke-dasharray": "2 4" };
      return [
        element("line", line),
        words(String(year), { x, y: 14 }, { size: 14, fill: ink.quiet, anchor: "middle" }),
      ];
    });
}
