import { cache } from "react";
import type { Publisher } from "#components/publication/citation-of.ts";
import { visitor } from "#lib/base/actor.ts";
import { findPersonBySlug, listOrcids } from "#lib/domain/people/queries.ts";
import type { PersonView } from "#lib/domain/people/types.ts";
import { findRelated } from "#lib/domain/publications/find-related.ts";
import type { EditionView, RelatedPublications } from "#lib/domain/publications/types.ts";
import { listEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import type { ReleaseFormat } from "#lib/domain/releases/types.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { settings } from "#lib/infra/settings.ts";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";
import { readInstitution } from "#lib/web/institution.ts";

/** Who publishes, for citations; asked once a page. */
export const readPublisher: () => Promise<Publisher> = cache(async () => ({
  institution: (await readInstitution()).name,
  appUrl: settings().appUrl,
}));

/** An edition's citations as its style prints them. Its page is kept once it is drawn, so that it waits for them. */
export function readCitations({ content }: EditionView): Promise<PrintedCitations | null> {
  return printCitations(content.document, { language: content.language, patienceMs: 60_000 });
}

/** The downloads there are of an edition; asked once a page, which lists them and tells machines of them. */
export const listFiles: (editionId: string) => Promise<ReleaseFormat[]> = cache(listEditionFiles);

/** The ORCID iDs of its authors as they give them now; asked once a page. */
export const readOrcids: (edition: EditionView) => Promise<ReadonlyMap<string, string>> = cache(
  ({ content }) =>
    listOrcids(
      visitor,
      content.authors.map(({ slug }) => slug),
    ),
);

/** What stands beside a publication; asked once a page. */
export const readRelated: (slug: string) => Promise<RelatedPublications> = cache(findRelated);

/** Who answers in an interview: its first author, as the public finds them now. Null: no interview, or nobody who is found. */
export async function findInterviewee({ content }: EditionView): Promise<PersonView | null> {
  const [first] = content.authors;
  if (content.type !== "question_and_answer" || !first) return null;
  return findPersonBySlug(visitor, first.slug);
}
