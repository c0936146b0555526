import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { countryName } from "#lib/base/country-name.ts";
import { isolated } from "#lib/base/isolated.ts";
import type { PersonView } from "#lib/domain/people/types.ts";
import { OrcidLink } from "./orcid-link.tsx";
import { portraitOf } from "./portrait.ts";

/** Who somebody is: the printed name, the native script beside it, office, affiliation, country. */
export function PersonHeading({ person }: { person: PersonView }) {
  const locale = useLocale();
  const facts = [person.position, person.affiliation, countryName(person.country, locale)]
    .filter(Boolean)
    .map(isolated);
  return (
    <header className="mb-8 flex flex-wrap items-start gap-5">
      <Avatar name={person.name} portrait={portraitOf(person.portrait, 96)} size="xl" />
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="font-serif text-3xl font-semibold">
          <bdi>{person.name}</bdi>
        </h1>
        {person.nativeName && (
          <p className="mt-1 text-xl text-quiet">
            <bdi lang={person.nativeLanguage ?? undefined}>{person.nativeName}</bdi>
          </p>
        )}
        <p className="mt-2 text-quiet">{facts.join(" · ")}</p>
        <Formerly formerly={person.formerly} />
        {person.orcid && <OrcidLink orcid={person.orcid} />}
      </div>
    </header>
  );
}

function Formerly({ formerly }: Pick<PersonView, "formerly">) {
  const t = useTranslations("public.person");
  if (formerly.length === 0) return null;
  return (
    <ul className="mt-1 text-sm text-quiet">
      {formerly.map(({ position, affiliation, until }) => {
        const what = [position, affiliation].filter(Boolean).map(isolated).join(", ");
        return (
          <li key={`${what} ${until.toISOString()}`}>
            {t.rich("formerly", { what, date: () => <Day on={until} /> })}
          </li>
        );
      })}
    </ul>
  );
}
