import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { EventCard } from "#lib/domain/events/types.ts";

export type GroupEventsProps = {
  events: readonly EventCard[];
  /** Below it each has the page where it is changed; null for whoever may not. */
  manage: string | null;
};

/** A group's public meetings; each leads to its public page. */
export function GroupEvents({ events, manage }: GroupEventsProps) {
  const t = useTranslations("group.events");
  const states = useTranslations("domain.eventState");
  if (events.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {events.map(({ slug, title, state, startsAt, timeZone, place }) => (
        <li key={slug} className="grid gap-1 py-4">
          <p className="flex flex-wrap items-baseline gap-3">
            <a href={`/events/${slug}`} className="link font-serif text-lg font-semibold">
              {title}
            </a>
            <Badge tone={state === "announced" ? "accent" : "neutral"}>{states(state)}</Badge>
          </p>
          <p className="text-sm text-quiet">
            <DateTime at={startsAt} zone={timeZone} />
            {place && ` · ${place}`}
          </p>
          {manage && (
            <p className="text-sm">
              <a href={`${manage}/${slug}`} className="link target inline-flex items-center">
                <span aria-hidden>{t("change")}</span>
                <span className="sr-only">{t("changeOf", { title })}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
