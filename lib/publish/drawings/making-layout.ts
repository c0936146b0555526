import type { MakingLane, MakingStep } from "./making-timeline.ts";

/** A step with its number in the list, from 1; `x2`: where it ends. */
export type MakingMark = { number: number; step: MakingStep; x1: number; x2: number; y: number };

export type MakingLayout = {
  /** `y` of the foot of its name, and of the line under it. */
  lanes: { lane: MakingLane; y: number; end: number }[];
  marks: MakingMark[];
  /** The first days of years; of many every second, fifth or tenth. */
  years: { year: number; x: number }[];
  height: number;
};

/** Of the drawing, in its own units: as wide as everything that is drawn for print. */
export const makingWidth = 850;
/** Of the circle at the beginning of a step. */
export const markRadius = 12;

const start = 190;
const end = makingWidth - 14;
const rowHeight = 30;
const top = 30;
const lanes: readonly MakingLane[] = ["group", "discussion", "paper", "round", "text"];

/** Steps from left to right by their day, what is alike on one level; those that would touch stand below each other. Pure. */
export function layOutMaking(steps: readonly MakingStep[]): MakingLayout {
  const xOf = scaleOf(steps);
  const layout: MakingLayout = { lanes: [], marks: [], years: yearsOf(steps, xOf), height: top };
  for (const lane of lanes) {
    const mine = steps.flatMap((step, index) =>
      step.lane === lane ? [{ number: index + 1, step, x1: xOf(step.from), x2: xOf(step.to) }] : [],
    );
    if (mine.length === 0) continue;
    const { height } = layout;
    const rows = rowsOf(mine);
    layout.marks.push(
      ...mine.map((mark, index) => ({ ...mark, y: height + ((rows[index] ?? 0) + 0.5) * rowHeight })),
    );
    layout.height += (Math.max(...rows) + 1) * rowHeight + 10;
    layout.lanes.push({ lane, y: height + 20, end: layout.height - 5 });
  }
  return layout;
}

type Scale = (day: string) => number;

function scaleOf(steps: readonly MakingStep[]): Scale {
  const first = Math.min(...steps.map(({ from }) => Date.parse(from)));
  const span = Math.max(...steps.map(({ to }) => Date.parse(to))) - first;
  return (day) =>
    start + markRadius + ((Date.parse(day) - first) / Math.max(span, 1)) * (end - start - 2 * markRadius);
}

/** The first row of its lane in which each has room. */
function rowsOf(marks: readonly { x1: number; x2: number }[]): number[] {
  const takenUntil: number[] = [];
  return marks.map(({ x1, x2 }) => {
    const free = takenUntil.findIndex((until) => x1 - markRadius > until);
    const row = free < 0 ? takenUntil.length : free;
    takenUntil[row] = Math.max(x1 + markRadius, x2) + 3;
    return row;
  });
}

function yearsOf(steps: readonly MakingStep[], xOf: Scale): MakingLayout["years"] {
  const years = steps.flatMap(({ from, to }) => [from, to].map((day) => Number(day.slice(0, 4))));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = [1, 2, 5, 10].find((every) => (last - first) / every <= 12) ?? 50;
  return Array.from({ length: last - first }, (_, index) => first + 1 + index)
    .filter((year) => year % step === 0)
    .map((year) => ({ year, x: xOf(`${year}-01-01`) }));
}
