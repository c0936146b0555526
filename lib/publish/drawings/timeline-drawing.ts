import { formatDay } from "#lib/base/format-day.ts";
import type { PrintedWords } from "../printed-words.ts";
import { type Making, type MakingLane, type MakingStep, makingSteps } from "./making-timeline.ts";
import { drawTimeline } from "./timeline-svg.ts";
import type { PrintDrawing } from "./types.ts";

/** `publishedOn`: of this edition, which is `edition`. */
export type TimelineContent = {
  language: string;
  process: Making | null;
  signOff: { openedOn: string; approvedOn: string } | null;
  publishedOn: string;
  edition: number;
};

const lanes: readonly MakingLane[] = ["group", "discussion", "paper", "round", "text"];
/** A beginning and an end alone say nothing that the cover does not. */
const fewest = 3;

/** From the group's beginning to this edition; null where nothing is told of it. */
export function timelineDrawing(content: TimelineContent, words: PrintedWords): PrintDrawing | null {
  const { process, ...ends } = content;
  if (!process) return null;
  const steps = makingSteps(process, ends);
  if (steps.length < fewest) return null;
  const { t } = words;
  const present = lanes.filter((lane) => steps.some((step) => step.lane === lane));
  return {
    title: t("drawn.timeline.heading"),
    intro: t("drawn.timeline.intro"),
    svg: drawTimeline(
      steps,
      present.map((lane) => ({ lane, label: t(`drawn.timeline.lane.${lane}`) })),
    ),
    alt: t("drawn.timeline.alt"),
    table: {
      head: (["number", "when", "what"] as const).map((column) => t(`drawn.timeline.${column}`)),
      widths: [0, 1, 2.2],
      rows: steps.map((step, index) =>
        [String(index + 1), whenOf(step, content.language, words), whatOf(step, content.edition, words)].map(
          (text) => [{ text, href: null }],
        ),
      ),
    },
  };
}

function whenOf({ from, to, monthAlone }: MakingStep, language: string, { t }: PrintedWords): string {
  if (monthAlone) return monthOf(from, language);
  const day = formatDay(from, language);
  return from === to ? day : t("drawn.timeline.span", { from: day, to: formatDay(to, language) });
}

function monthOf(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(day));
}

function whatOf(step: MakingStep, edition: number, { t }: PrintedWords): string {
  switch (step.kind) {
    case "opened":
    case "signOff":
      return t(`drawn.timeline.${step.kind}`);
    case "published":
      return t("drawn.timeline.published", { number: edition });
    case "discussion":
    case "paper":
      return t(`drawn.timeline.${step.kind}`, { title: step.title });
    case "round":
      if (step.title === null) return t("drawn.timeline.round", { number: step.number });
      return t("drawn.timeline.roundOf", { number: step.number, title: step.title });
  }
}
