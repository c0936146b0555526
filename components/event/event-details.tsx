import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "#components/ui/date-time.tsx";
import { isOver } from "#lib/domain/events/rules.ts";
import type { EventView } from "#lib/domain/events/types.ts";

/** When and where, and whose event it is. */
export function EventDetails({ event }: { event: EventView }) {
  const t = useTranslations("event");
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
      <Detail name={t("from")}>
        <DateTime at={event.startsAt} zone={event.timeZone} />
      </Detail>
      <Detail name={t("until")}>
        <DateTime at={event.endsAt} zone={event.timeZone} />
      </Detail>
      {event.place && <Detail name={t("place")}>{event.place}</Detail>}
      {event.hashtag && <Detail name={t("hashtag")}>#{event.hashtag}</Detail>}
      {event.recordingUrl && (
        <Detail name={t("recording")}>
          <a href={event.recordingUrl} className="link" rel="noopener noreferrer">
            {t("watch", { host: new URL(event.recordingUrl).host })}
          </a>
        </Detail>
      )}
      {!isOver(event.state) && (
        <Detail name={t("calendar")}>
          <a href={`/events/${event.slug}/calendar.ics`} className="link">
            {t("calendarFile")}
          </a>
        </Detail>
      )}
      {event.group && (
        <Detail name={t("group")}>
          <a href={`/groups/${event.group.slug}`} className="link">
            {event.group.name}
          </a>
        </Detail>
      )}
    </dl>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  );
}
