import type { TimelineEntry } from "./public-timeline.ts";

/** What stands on one level of the drawing. */
export type TimelineLane = "group" | "discussion" | "event" | "publication";

/** Where an entry is drawn. */
export type TimelineMark<E extends TimelineEntry = TimelineEntry> = { entry: E; x: number; y: number };

export type TimelineLayout = {
  lanes: { lane: TimelineLane; y: number }[];
  marks: TimelineMark[];
  /** The first days of years, in pixels from the left. */
  years: { year: number; x: number }[];
  height: number;
};

/** Of the drawing, in its own pixels. */
export const timelineWidth = 880;
/** Where days begin: lanes are named at the left of it. */
export const timelineStart = 150;
/** As large as a finger needs a mark to be; those of one lane that would come nearer stand below each other. */
export const markRoom = 26;

const end = timelineWidth - 20;
const top = 34;
const gap = 14;

/** Lays out the life of a group: days from left to right, what happened by its kind from above to below. */
export function layOutTimeline(entries: readonly TimelineEntry[]): TimelineLayout {
  const xOf = scaleOf(entries);
  const lanes: TimelineLayout["lanes"] = [];
  const marks: TimelineMark[] = [];
  let y = top;
  for (const lane of ["group", "discussion", "event", "publication"] as const) {
    const mine = entries.filter((entry) => laneOf(entry) === lane);
    if (mine.length === 0) continue;
    const rows = rowsOf(mine.map((entry) => xOf(entry.on)));
    lanes.push({ lane, y: y + markRoom / 2 });
    marks.push(
      ...mine.map((entry, index) => ({
        entry,
        x: xOf(entry.on),
        y: y + ((rows[index] ?? 0) + 0.5) * markRoom,
      })),
    );
    y += (Math.max(...rows) + 1) * markRoom + gap;
  }
  return { lanes, marks, years: yearsOf(entries, xOf), height: y };
}

function laneOf({ kind }: TimelineEntry): TimelineLane {
  if (kind === "discussion" || kind === "event") return kind;
  return kind === "publication" || kind === "edition" ? "publication" : "group";
}

type Scale = (day: string) => number;

function scaleOf(entries: readonly TimelineEntry[]): Scale {
  const days = entries.map(({ on }) => Date.parse(on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const span = Math.max(last - first, 1);
  return (day) =>
    timelineStart + markRoom / 2 + ((Date.parse(day) - first) / span) * (end - timelineStart - markRoom);
}

/** The first row in which each has room, from left to right. */
function rowsOf(xs: readonly number[]): number[] {
  const lastIn: number[] = [];
  return xs.map((x) => {
    const free = lastIn.findIndex((before) => x - before >= markRoom);
    const row = free < 0 ? lastIn.length : free;
    lastIn[row] = x;
    return row;
  });
}

/** Years of which the first day lies between the first and the last entry; of many every second, fifth or tenth. */
function yearsOf(entries: readonly TimelineEntry[], xOf: Scale): TimelineLayout["years"] {
  const known = entries.map(({ on }) => Number(on.slice(0, 4)));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  if (entries.length === 0) return [];
  const step = [1, 2, 5, 10].find((every) => (last - first) / every <= 12) ?? 50;
  const years = Array.from({ length: last - first }, (_, index) => first + 1 + index);
  return years.filter((year) => year % step === 0).map((year) => ({ year, x: xOf(`${year}-01-01`) }));
}
