import type { PrintedWords } from "../printed-words.ts";
import { fewestSteps, type Making, makingSteps } from "./making-timeline.ts";
import { type MakingTranslator, whatOf, whenOf } from "./making-words.ts";
import { drawTimeline } from "./timeline-svg.ts";
import type { PrintDrawing } from "./types.ts";

/** `publishedOn`: of this edition, which is `edition`. */
export type TimelineContent = {
  process: Making | null;
  signOff: { openedOn: string; approvedOn: string } | null;
  publishedOn: string;
  edition: number;
};

/** From the group's beginning to this edition; null where nothing is told of it. */
export function timelineDrawing(content: TimelineContent, { t, locale }: PrintedWords): PrintDrawing | null {
  const { process, edition, ...ends } = content;
  if (!process) return null;
  const steps = makingSteps(process, ends);
  if (steps.length < fewestSteps) return null;
  const say: MakingTranslator = (key, values) => t(`drawn.timeline.${key}`, values);
  return {
    title: t("drawn.timeline.heading"),
    intro: t("drawn.timeline.intro"),
    svg: drawTimeline(steps, (lane) => t(`drawn.timeline.lane.${lane}`)),
    alt: t("drawn.timeline.alt"),
    table: {
      head: (["number", "when", "what"] as const).map((column) => t(`drawn.timeline.${column}`)),
      widths: [0, 1, 2.2],
      rows: steps.map((step, index) =>
        [String(index + 1), whenOf(step, locale, say), whatOf(step, edition, say)].map((text) => [
          { text, href: null },
        ]),
      ),
    },
  };
}
