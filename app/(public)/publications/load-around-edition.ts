import type { Publisher } from "#components/publication/citation-of.ts";
import { readInstitution } from "#lib/domain/institution/queries.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import type { EditionView, PublicationCard } from "#lib/domain/publications/types.ts";
import { printCitations } from "#lib/domain/sources/print-citations.ts";
import { settings } from "#lib/infra/settings.ts";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";

/** Who publishes, for citations. */
export async function readPublisher(): Promise<Publisher> {
  return { institution: (await readInstitution()).name, appUrl: settings().appUrl };
}

/** An edition's citations as its style prints them. Its page is kept once it is drawn, so that it waits for them. */
export function readCitations({ content }: EditionView): Promise<PrintedCitations | null> {
  return printCitations(content.document, { language: content.language, patienceMs: 60_000 });
}

/** Up to five other publications on an edition's first topic, newest first. */
export async function listRelated({ slug, topics }: EditionView): Promise<PublicationCard[]> {
  const [topic] = topics;
  if (!topic) return [];
  const { cards } = await listPublications({ topic: topic.slug, page: 1 });
  return cards.filter((card) => card.slug !== slug).slice(0, 5);
}
