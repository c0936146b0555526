import { dayAt } from "#lib/base/day-at.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import type { EventCard } from "#lib/domain/events/types.ts";
import type { GroupPublicView } from "#lib/domain/groups/types.ts";
import type { PublicationType } from "#lib/domain/publications/schema.ts";
import type { PublicDiscussion } from "./public-discussions.tsx";

/** Something that happened to a group on a day ("2027-03-12"), or will. */
export type TimelineEntry = { on: string } & (
  | { kind: "opened" }
  | { kind: "concluded" }
  | { kind: "renamed"; name: string }
  | { kind: "discussion"; title: string }
  | { kind: "publication"; title: string; href: string; type: PublicationType }
  | { kind: "edition"; title: string; href: string; number: number }
  | { kind: "event"; title: string; href: string }
);

/** An edition that the public reads, whatever became of it. */
type PublishedEdition = {
  slug: string;
  number: number;
  title: string;
  type: PublicationType;
  publishedAt: Date;
};

export type TimelineSources = {
  group: GroupPublicView;
  discussions: readonly PublicDiscussion[];
  editions: readonly PublishedEdition[];
  events: readonly EventCard[];
};

/** What the public may know of a group, in the order of days. Nothing is invented: each entry has its record. */
export function timelineOf({ group, discussions, editions, events }: TimelineSources): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    { kind: "opened", on: utcDay(group.openedOn) },
    ...group.formerNames.map(({ name, until }) => ({ kind: "renamed" as const, name, on: utcDay(until) })),
    ...discussions.map(({ title, startsAt, timeZone }) => ({
      kind: "discussion" as const,
      title,
      on: dayAt(startsAt, timeZone),
    })),
    ...editions.map(ofEdition),
    ...events
      .filter(({ state }) => state !== "cancelled" && state !== "postponed")
      .map(({ title, slug, startsAt, timeZone }) => ({
        kind: "event" as const,
        title,
        href: `/events/${slug}`,
        on: dayAt(startsAt, timeZone),
      })),
    ...(group.concludedAt ? [{ kind: "concluded" as const, on: utcDay(group.concludedAt) }] : []),
  ];
  return entries.toSorted((a, b) => a.on.localeCompare(b.on));
}

function ofEdition({ title, slug, number, type, publishedAt }: PublishedEdition): TimelineEntry {
  const on = utcDay(publishedAt);
  if (number === 1) return { kind: "publication", title, type, href: `/publications/${slug}`, on };
  return { kind: "edition", title, number, href: `/publications/${slug}/editions/${number}`, on };
}
