import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import type { TimelineEntry } from "./public-timeline.ts";

/** The life of a group, first things first. */
export function PublicTimelineList({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="max-w-4xl border-s-2 border-line">
      {entries.map((entry) => (
        <li
          key={`${entry.on} ${entry.kind} ${"title" in entry ? entry.title : ""}`}
          className="relative py-2 ps-6 before:absolute before:-start-[0.4375rem] before:top-4 before:size-3 before:rounded-full before:border-2 before:border-accent before:bg-paper"
        >
          <p className="text-sm text-quiet">
            <Day on={entry.on} />
          </p>
          <p>
            <EntryWords entry={entry} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function EntryWords({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("public.timeline");
  const type = useTranslations("domain.publicationType");
  switch (entry.kind) {
    case "opened":
    case "concluded":
      return t(entry.kind);
    case "renamed":
      return t("renamed", { name: entry.name });
    case "discussion":
      return t("discussion", { title: entry.title });
    case "publication":
      return (
        <a href={entry.href} className="link">
          {t("publication", { type: type(entry.type), title: entry.title })}
        </a>
      );
    case "event":
      return (
        <a href={entry.href} className="link">
          {t("event", { title: entry.title })}
        </a>
      );
  }
}
