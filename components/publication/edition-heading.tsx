import { useTranslations } from "next-intl";
import { PublicPeople } from "#components/person/public-people.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isolated } from "#lib/base/isolated.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { readingMinutes } from "#lib/editor/reading-minutes.ts";
import { madeAddress } from "./edition-address.ts";
import { Interview, type InterviewProps } from "./interview.tsx";
import { PublicationLabel } from "./publication-label.tsx";

export type EditionHeadingProps = {
  edition: EditionView;
  interviewee: InterviewProps["interviewee"];
  /** ORCID iDs of its authors by their slugs, as they give them now. */
  orcids: ReadonlyMap<string, string>;
};

/** How a publication opens: what it is, its title, who wrote it, when, and which edition this is. */
export function EditionHeading({ edition, interviewee, orcids }: EditionHeadingProps) {
  const { content } = edition;
  const authors = content.authors.map((author) => ({ ...author, orcid: orcids.get(author.slug) }));
  return (
    <>
      <PageHeading
        overline={<PublicationLabel {...content} linked />}
        title={<bdi lang={content.language}>{content.title}</bdi>}
        standfirst={content.standfirst && <bdi lang={content.language}>{content.standfirst}</bdi>}
        facts={<Facts edition={edition} />}
      />
      {content.type === "question_and_answer" ? (
        <Interview authors={content.authors} interviewee={interviewee} />
      ) : (
        content.authors.length > 0 && (
          <div className="mb-8 max-w-4xl">
            <PublicPeople people={authors} />
          </div>
        )
      )}
    </>
  );
}

function Facts({ edition }: { edition: EditionView }) {
  const t = useTranslations("publication");
  const state = useTranslations("domain.editionState");
  const made = useTranslations("edition.made");
  const { content, number, wordCount, publishedAt, doi } = edition;
  return (
    <>
      <Day on={publishedAt} />
      <span>{t("edition", { number })}</span>
      {edition.state !== "public" && (
        <Badge tone={edition.state === "withdrawn" ? "danger" : "warn"}>{state(edition.state)}</Badge>
      )}
      <span>{t("minutes", { minutes: readingMinutes(wordCount) })}</span>
      {doi && (
        <a href={`https://doi.org/${doi}`} className="link break-all">
          {`https://doi.org/${doi}`}
        </a>
      )}
      {content.corporateAuthor && <span>{t("by", { names: isolated(content.corporateAuthor) })}</span>}
      <a href={madeAddress(edition)} className="link">
        {made("link")}
      </a>
      {content.group && (
        <a href={`/groups/${content.group.slug}`} className="link">
          {content.authors.length > 0 || content.corporateAuthor
            ? t("from", { group: isolated(content.group.name) })
            : t("byGroup", { group: isolated(content.group.name) })}
        </a>
      )}
    </>
  );
}
