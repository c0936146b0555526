import { useTranslations } from "next-intl";
import { portraitOf } from "#components/person/portrait.ts";
import { PeopleList } from "#components/ui/people-list.tsx";
import type { EventView } from "#lib/domain/events/types.ts";

/** Who appears, in which role, with the office as announced; in the order of the programme. */
export function Appearances({ appearances }: Pick<EventView, "appearances">) {
  const t = useTranslations("domain.appearance");
  const people = appearances.map(({ role, billing, person }, index) => ({
    ...person,
    id: `${person.id} ${index}`,
    role: t(role),
    affiliation: billing,
    portrait: portraitOf(person.portrait, 48),
    href: `/people/${person.slug}`,
  }));
  return <PeopleList people={people} columns={1} />;
}
