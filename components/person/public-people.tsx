import { useLocale } from "next-intl";
import { PeopleList } from "#components/ui/people-list.tsx";
import { countryName } from "#lib/base/country-name.ts";
import { OrcidLink } from "./orcid-link.tsx";
import { portraitOf } from "./portrait.ts";

/** Somebody as a public page names them, now or as printed on a day. */
export type PublicPerson = {
  slug: string;
  name: string;
  nativeName: string | null;
  nativeLanguage: string | null;
  affiliation: string;
  position: string;
  country: string;
  /** SHA-256 of the portrait; what was printed on a day has none. */
  portrait?: string | null;
  orcid?: string | undefined;
  /** What they are here, in words. */
  role?: string;
};

export type PublicPeopleProps = { people: readonly PublicPerson[]; columns?: 1 | 2 };

/** People with office, affiliation and country; each name leads to their page. */
export function PublicPeople({ people, columns }: PublicPeopleProps) {
  const locale = useLocale();
  const listed = people.map(({ slug, position, affiliation, country, portrait, orcid, ...person }) => ({
    ...person,
    id: slug,
    href: `/people/${slug}`,
    affiliation: [position, affiliation].filter(Boolean).join(", "),
    country: countryName(country, locale),
    portrait: portraitOf(portrait, 48),
    more: orcid && <OrcidLink orcid={orcid} />,
  }));
  return <PeopleList people={listed} columns={columns} />;
}
