import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "#lib/base/format-day.ts";
import type { TimelineEntry } from "./public-timeline.ts";

/** What happened, in words without its day. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const t = useTranslations("public.timeline");
  const type = useTranslations("domain.publicationType");
  return (entry) => {
    switch (entry.kind) {
      case "opened":
      case "concluded":
        return t(entry.kind);
      case "renamed":
        return t("renamed", { name: entry.name });
      case "discussion":
      case "event":
        return t(entry.kind, { title: entry.title });
      case "publication":
        return t("publication", { type: type(entry.type), title: entry.title });
      case "edition":
        return t("edition", { number: entry.number, title: entry.title });
    }
  };
}

/** The same with its day, where nothing else says it. */
export function useTimelineWords(): (entry: TimelineEntry) => string {
  const words = useEntryWords();
  const t = useTranslations("public.timeline");
  const locale = useLocale();
  return (entry) => t("onDay", { day: formatDay(entry.on, locale), what: words(entry) });
}
