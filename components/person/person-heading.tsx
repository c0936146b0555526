import { useLocale, useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { countryName } from "#components/ui/country-name.ts";
import type { PersonView } from "#lib/domain/people/types.ts";

/** Who somebody is: the printed name, the native script beside it, office, affiliation, country. */
export function PersonHeading({ person }: { person: PersonView }) {
  const locale = useLocale();
  const facts = [person.position, person.affiliation, countryName(person.country, locale)].filter(Boolean);
  return (
    <header className="mb-8 flex flex-wrap items-start gap-5">
      <Avatar name={person.name} size="lg" decorative />
      <div className="min-w-0 flex-1 basis-64">
        <h1 className="font-serif text-3xl font-semibold">{person.name}</h1>
        {person.nativeName && (
          <p lang={person.nativeLanguage ?? undefined} className="mt-1 text-xl text-quiet">
            {person.nativeName}
          </p>
        )}
        <p className="mt-2 text-quiet">{facts.join(" · ")}</p>
        {person.orcid && <Orcid orcid={person.orcid} />}
      </div>
    </header>
  );
}

function Orcid({ orcid }: { orcid: string }) {
  const t = useTranslations("public.person");
  return (
    <p className="mt-1 text-sm text-quiet">
      {t("orcid")}:{" "}
      <a href={`https://orcid.org/${encodeURIComponent(orcid)}`} className="link" rel="noopener noreferrer">
        {orcid}
      </a>
    </p>
  );
}
