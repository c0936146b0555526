import { utcDay } from "#lib/base/utc-day.ts";
import type { DepositMatter } from "#lib/publish/deposit/matter.ts";
import type { EditionView } from "./types.ts";

type Registration = {
  doi: string;
  institution: string;
  /** Public address without a slash at its end. */
  appUrl: string;
  /** "Expert paper" */
  kind: string;
  /** ORCID iDs by the people's slugs; whoever has none is missing. */
  orcids: ReadonlyMap<string, string>;
};

/** An edition as registries of DOIs are told of it: its names as of the day, and the address that never shows another text. Pure. */
export function depositMatterOf(
  { content, slug, number, publishedAt, topics }: EditionView,
  { doi, institution, appUrl, kind, orcids }: Registration,
): DepositMatter {
  const { type, title, standfirst, language, authors, corporateAuthor, group, series } = content;
  return {
    ...{ doi, kind, title, standfirst, language, series },
    address: `${appUrl}/publications/${slug}/editions/${number}`,
    isReport: type === "report",
    people: authors.map((author) => ({
      name: author.name,
      affiliation: author.affiliation,
      orcid: orcids.get(author.slug) ?? null,
    })),
    body: corporateAuthor || (group?.name ?? institution),
    publisher: institution,
    publishedOn: utcDay(publishedAt),
    edition: number,
    topics: topics.map(({ name }) => name),
  };
}
