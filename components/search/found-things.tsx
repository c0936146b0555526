import { useLocale } from "next-intl";
import { EventState } from "#components/event/event-list.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { Marked } from "#components/ui/marked.tsx";
import { countryName } from "#lib/base/country-name.ts";
import { excerptOf, markTerms } from "#lib/base/mark-terms.ts";
import type { EventCard } from "#lib/domain/events/types.ts";
import type { GroupCard } from "#lib/domain/groups/types.ts";
import type { PersonCard } from "#lib/domain/people/types.ts";
import { FoundEntry } from "./found-entry.tsx";

type Sought = { terms: readonly string[] };

export function FoundPeople({ people, terms }: Sought & { people: readonly PersonCard[] }) {
  const locale = useLocale();
  return people.map(({ slug, name, nativeName, nativeLanguage, position, affiliation, country }) => (
    <FoundEntry
      key={slug}
      href={`/people/${slug}`}
      title={markTerms(name, terms)}
      beside={
        nativeName && (
          <bdi lang={nativeLanguage ?? undefined} className="ms-2 font-normal text-quiet">
            <Marked runs={markTerms(nativeName, spaceless(nativeName, terms))} />
          </bdi>
        )
      }
      facts={
        <span>
          <Marked
            runs={markTerms(
              [position, affiliation, countryName(country, locale)].filter(Boolean).join(" · "),
              terms,
            )}
          />
        </span>
      }
    />
  ));
}

export function FoundGroups({ groups, terms }: Sought & { groups: readonly GroupCard[] }) {
  return groups.map(({ slug, name, summary }) => (
    <FoundEntry
      key={slug}
      href={`/groups/${slug}`}
      title={markTerms(name, terms)}
      excerpt={excerptOf(summary, terms)}
    />
  ));
}

export function FoundEvents({ events, terms }: Sought & { events: readonly EventCard[] }) {
  return events.map(({ slug, title, description, startsAt, timeZone, place, state }) => (
    <FoundEntry
      key={slug}
      href={`/events/${slug}`}
      title={markTerms(title, terms)}
      excerpt={excerptOf(description, terms)}
      facts={
        <>
          <DateTime at={startsAt} zone={timeZone} />
          {place && (
            <span>
              <Marked runs={markTerms(place, terms)} />
            </span>
          )}
          <EventState state={state} />
        </>
      }
    />
  ));
}

export type FoundTopicsProps = Sought & { topics: readonly { slug: string; name: string }[] };

export function FoundTopics({ topics, terms }: FoundTopicsProps) {
  return topics.map(({ slug, name }) => (
    <FoundEntry key={slug} href={`/topics/${slug}`} title={markTerms(name, terms)} />
  ));
}

/** A name that was found without the space between its parts is marked with it. */
function spaceless(name: string, terms: readonly string[]): readonly string[] {
  const whole = name.replaceAll(/\s/g, "");
  return terms.flatMap((term) => (term.replaceAll(/\s/g, "") === whole ? name.split(/\s+/) : [term]));
}
