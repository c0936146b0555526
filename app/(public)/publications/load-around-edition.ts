import type { Publisher } from "#components/publication/citation-of.ts";
import { readInstitution } from "#lib/domain/institution/queries.ts";
import { listPublications } from "#lib/domain/publications/queries.ts";
import type { EditionView, PublicationCard } from "#lib/domain/publications/types.ts";
import { settings } from "#lib/infra/settings.ts";

/** Who publishes, for citations. */
export async function readPublisher(): Promise<Publisher> {
  return { institution: (await readInstitution()).name, appUrl: settings().appUrl };
}

/** Up to five other publications on an edition's first topic, newest first. */
export async function listRelated({ slug, topics }: EditionView): Promise<PublicationCard[]> {
  const [topic] = topics;
  if (!topic) return [];
  const { cards } = await listPublications({ topic: topic.slug, page: 1 });
  return cards.filter((card) => card.slug !== slug).slice(0, 5);
}
