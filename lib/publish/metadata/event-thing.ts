import type { DescribedEvent } from "./described.ts";
import { listed, type Thing } from "./json-ld.ts";
import { named, organization } from "./people.ts";

const statuses: Record<DescribedEvent["state"], string> = {
  announced: "EventScheduled",
  held: "EventScheduled",
  materials_published: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
};

/** A public event in the words of schema.org. Times are instants in UTC. */
export function eventThing(event: DescribedEvent): Thing {
  const { name, url, description, startsAt, endsAt, place, performers, publications } = event;
  return {
    "@type": "Event",
    "@id": url,
    name,
    url,
    description: description || undefined,
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    eventStatus: `https://schema.org/${statuses[event.state]}`,
    location: place ? { "@type": "Place", name: place, address: place } : undefined,
    organizer: organization(event.organizer),
    performer: listed(uniquely(performers).map(named)),
    subjectOf: listed(publications.map((about) => ({ "@type": "CreativeWork", ...about }))),
  };
}

/** Somebody may open an event and speak later. */
function uniquely(performers: DescribedEvent["performers"]): DescribedEvent["performers"] {
  return [...new Map(performers.map((performer) => [performer.url, performer])).values()];
}
