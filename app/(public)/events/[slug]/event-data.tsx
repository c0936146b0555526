import { getTranslations } from "next-intl/server";
import type { EventView } from "#lib/domain/events/types.ts";
import { settings } from "#lib/infra/settings.ts";
import { eventThing } from "#lib/publish/metadata/event-thing.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { PageData } from "../../page-data.tsx";

/** What machines read on an event's page. */
export async function EventData({ event }: { event: EventView }) {
  const t = await getTranslations("event");
  const institution = await readInstitution();
  const { appUrl } = settings();
  const path = `/events/${event.slug}`;
  const { group, publications, appearances } = event;
  const thing = eventThing({
    ...event,
    name: event.title,
    url: `${appUrl}${path}`,
    organizer: group
      ? { name: group.name, url: `${appUrl}/groups/${group.slug}` }
      : { name: institution.name, url: `${appUrl}/` },
    performers: appearances.map(({ person }) => ({ ...person, url: `${appUrl}/people/${person.slug}` })),
    publications: publications.map(({ slug, title }) => ({
      name: title,
      url: `${appUrl}/publications/${slug}`,
    })),
  });
  return (
    <PageData
      things={[thing]}
      way={[{ name: t("title"), path: "/events" }]}
      page={{ name: event.title, path }}
    />
  );
}
