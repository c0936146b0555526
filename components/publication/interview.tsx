import { useLocale, useTranslations } from "next-intl";
import { portraitOf } from "#components/person/portrait.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { PersonName } from "#components/ui/people-list.tsx";
import { countryName } from "#lib/base/country-name.ts";
import { isolated } from "#lib/base/isolated.ts";
import type { PersonView } from "#lib/domain/people/types.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";

export type InterviewProps = {
  authors: EditionView["content"]["authors"];
  /** Who answers, as the public finds them now; null where it does not. */
  interviewee: Pick<PersonView, "slug" | "portrait" | "bio"> | null;
};

/** How an interview opens: who answers, described as of the day with their biography, and who asks. */
export function Interview({ authors: [first, ...others], interviewee }: InterviewProps) {
  const t = useTranslations("publication.interview");
  const locale = useLocale();
  if (!first) return null;
  const facts = [first.position, first.affiliation, countryName(first.country, locale)]
    .filter(Boolean)
    .map(isolated);
  return (
    <section aria-label={t("label")} className="mb-8 max-w-4xl rounded-lg border border-line bg-raised p-5">
      <div className="flex flex-wrap gap-4">
        <Avatar name={first.name} portrait={portraitOf(interviewee?.portrait, 64)} size="lg" decorative />
        <div className="min-w-0 flex-1 basis-64">
          <p className="overline-label text-quiet">{t("interviewee")}</p>
          <PersonName {...first} href={`/people/${first.slug}`} />
          <p className="text-sm text-quiet">{facts.join(" · ")}</p>
          {interviewee?.bio && (
            <p className="mt-3 max-w-measure font-serif whitespace-pre-line">{interviewee.bio}</p>
          )}
        </div>
      </div>
      {others.length > 0 && (
        <p className="mt-4 text-sm">
          <span className="text-quiet">{t("questions")} </span>
          {others.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 && ", "}
              <a href={`/people/${slug}`} className="link">
                <bdi>{name}</bdi>
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
