import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import type { EventCard } from "#lib/domain/events/types.ts";

const tones: Record<EventCard["state"], BadgeTone> = {
  announced: "accent",
  held: "neutral",
  materials_published: "neutral",
  postponed: "warn",
  cancelled: "danger",
};

/** Events one below another. */
export function EventList({ events, level = 3 }: { events: readonly EventCard[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="max-w-4xl divide-y divide-line">
      {events.map((event) => (
        <li key={event.slug} className="py-5 first:pt-0">
          <article>
            <Heading className="font-serif text-xl font-semibold">
              <a href={`/events/${event.slug}`} className="hover:text-accent hover:underline">
                {event.title}
              </a>
            </Heading>
            <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
              <DateTime at={event.startsAt} zone={event.timeZone} />
              {event.place && <span>{event.place}</span>}
              <EventState state={event.state} />
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
}

export function EventState({ state }: Pick<EventCard, "state">) {
  const t = useTranslations("domain.eventState");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
