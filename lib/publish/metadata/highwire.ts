import { utcDay } from "#lib/base/utc-day.ts";
import { cleanText } from "../clean-text.ts";
import { authoringBody, type DescribedEdition, readAt } from "./described.ts";

/**
 * The tags by which search engines for scholars know an edition (Highwire Press, as Google Scholar reads them): a name and
 * its values, in their order. An address of a PDF is given only where there is that file.
 */
export function highwireTags(edition: DescribedEdition): Record<string, string[]> {
  const { title, publisher, series, language, topics, files } = edition;
  const pdf = files.find(({ type }) => type === "application/pdf");
  const tags: Record<string, (string | undefined)[]> = {
    citation_title: [title],
    citation_author: authorsOf(edition),
    citation_publication_date: [slashedDay(edition.publishedAt)],
    citation_technical_report_institution: [publisher.name],
    citation_technical_report_number: [series ? `${series.name} ${series.number}` : undefined],
    citation_doi: [edition.doi ?? edition.original?.doi ?? undefined],
    citation_language: [language],
    citation_keywords: topics.map(({ name }) => name),
    citation_abstract_html_url: [readAt(edition)],
    citation_fulltext_html_url: [readAt(edition)],
    citation_pdf_url: [pdf?.url],
  };
  return Object.fromEntries(
    Object.entries(tags)
      .map(([name, values]): [string, string[]] => [
        name,
        values.flatMap((value) => cleanText(value ?? "") || []),
      ])
      .filter(([, values]) => values.length > 0),
  );
}

function authorsOf(edition: DescribedEdition): string[] {
  const { authors } = edition;
  return authors.length > 0 ? authors.map(({ name }) => name) : [authoringBody(edition).name];
}

/** "2026/11/22" */
function slashedDay(at: Date): string {
  return utcDay(at).replaceAll("-", "/");
}
