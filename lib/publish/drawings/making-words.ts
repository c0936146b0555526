import { formatDay } from "#lib/base/format-day.ts";
import type { MakingStep } from "./making-timeline.ts";

/** Says our words about the making (`publication.drawn.timeline`), in a file's language or the reader's. */
export type MakingTranslator = (
  key: "span" | "opened" | "signOff" | "published" | "discussion" | "paper" | "round" | "roundOf",
  values?: Record<string, string | number>,
) => string;

/** When a step was, in words: a day, a month, or from a day to another. */
export function whenOf({ from, to, monthAlone }: MakingStep, language: string, t: MakingTranslator): string {
  if (monthAlone) return monthOf(from, language);
  const day = formatDay(from, language);
  return from === to ? day : t("span", { from: day, to: formatDay(to, language) });
}

function monthOf(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(day));
}

/** What a step was, in words. @param edition its number, for the last step */
export function whatOf(step: MakingStep, edition: number, t: MakingTranslator): string {
  switch (step.kind) {
    case "opened":
    case "signOff":
      return t(step.kind);
    case "published":
      return t("published", { number: edition });
    case "discussion":
    case "paper":
      return t(step.kind, { title: step.title });
    case "round":
      if (step.title === null) return t("round", { number: step.number });
      return t("roundOf", { number: step.number, title: step.title });
  }
}
