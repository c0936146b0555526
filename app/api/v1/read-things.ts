import { visitor } from "#lib/base/actor.ts";
import { utcDay } from "#lib/base/utc-day.ts";
import { findEvent, listEventsPage } from "#lib/domain/events/queries.ts";
import type { EventCard } from "#lib/domain/events/types.ts";
import {
  findAnnouncedGroup,
  findRenamedGroup,
  listGroupsPage,
  listPublicMembers,
} from "#lib/domain/groups/queries.ts";
import { findPersonBySlug, listPeoplePage } from "#lib/domain/people/queries.ts";
import type { PersonName, PersonView } from "#lib/domain/people/types.ts";
import { listTopics } from "#lib/domain/publications/list-topics.ts";
import { moved } from "./api-response.ts";
import { apiUrl, paged } from "./paged.ts";
import { pageUrl, reference } from "./references.ts";
import type { Shape } from "./shapes.ts";

type Query = { page: number };

const perPage = 50;

/** A page of the announced groups. */
export async function readGroups(query: Query): Promise<Shape<"GroupList">> {
  const { groups, total } = await listGroupsPage(query.page, perPage);
  const items = groups.map((group) => ({ ...group, url: pageUrl(`/groups/${group.slug}`) }));
  return paged({ path: "/groups", query, perPage }, { items, total });
}

/** An announced group with those whom its page names. */
export async function readGroup(slug: string): Promise<Shape<"Group"> | Response | null> {
  const group = await findAnnouncedGroup(slug);
  if (!group) {
    const renamed = await findRenamedGroup(slug);
    return renamed ? moved(apiUrl(`/groups/${renamed}`)) : null;
  }
  const members = await listPublicMembers(group.id);
  return {
    ...group,
    url: pageUrl(`/groups/${slug}`),
    openedOn: utcDay(group.openedOn),
    concludedAt: group.concludedAt?.toISOString() ?? null,
    formerNames: group.formerNames.map(({ name, until }) => ({ name, until: utcDay(until) })),
    members: members.flatMap(({ role, person, ...member }) =>
      role === "observer" ? [] : [{ ...member, role, person: named(person) }],
    ),
  };
}

/** A page of those who are named in public. */
export async function readPeople(query: Query): Promise<Shape<"PersonList">> {
  const { people, total } = await listPeoplePage(visitor, query.page, perPage);
  return paged({ path: "/people", query, perPage }, { items: people.map(named), total });
}

/** Somebody who is named in public. */
export async function readPerson(slug: string): Promise<Shape<"Person"> | null> {
  const person = await findPersonBySlug(visitor, slug);
  if (!person) return null;
  return {
    ...named(person),
    portraits: portraitsOf(person),
    formerly: person.formerly.map((each) => ({ ...each, until: utcDay(each.until) })),
  };
}

function portraitsOf({ portrait, portraitWidths }: Pick<PersonView, "portrait" | "portraitWidths">) {
  if (!portrait) return [];
  return portraitWidths.map((width) => ({ width, url: pageUrl(`/portraits/${portrait}/${width}.webp`) }));
}

/** A page of the announced events. */
export async function readEvents(query: Query): Promise<Shape<"EventList">> {
  const { events, total } = await listEventsPage(query.page, perPage);
  return paged({ path: "/events", query, perPage }, { items: events.map(dated), total });
}

/** An announced event. */
export async function readEvent(slug: string): Promise<Shape<"Event"> | null> {
  const event = await findEvent(slug);
  if (!event) return null;
  return {
    ...dated(event),
    ...{ hashtag: event.hashtag, recordingUrl: event.recordingUrl },
    group: event.group && reference("groups", event.group),
    appearances: event.appearances.map(({ person, ...appearance }) => ({
      ...appearance,
      person: named(person),
    })),
    publications: event.publications.map((each) => ({ ...each, url: pageUrl(`/publications/${each.slug}`) })),
  };
}

/** Topics under which something is published; all of them are on the first page. */
export async function readTopics(query: Query): Promise<Shape<"TopicList">> {
  const topics = await listTopics();
  const items = query.page === 1 ? topics.map((topic) => reference("topics", topic)) : [];
  return paged({ path: "/topics", query, perPage: 200 }, { items, total: topics.length });
}

function named<Person extends PersonName>(person: Person) {
  return { ...person, url: pageUrl(`/people/${person.slug}`) };
}

function dated<Event extends EventCard>(event: Event) {
  const { slug, startsAt, endsAt } = event;
  return {
    ...event,
    url: pageUrl(`/events/${slug}`),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}
