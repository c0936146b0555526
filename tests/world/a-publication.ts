import type { PublicationType } from "#lib/domain/publications/schema.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { db } from "#lib/infra/db.ts";
import { textOf, unique } from "./world.ts";

export type PublicationTraits = {
  language?: string;
  type?: PublicationType;
  series?: { name: string; number: string } | null;
  topics?: readonly string[];
  publishedAt?: Date;
};

/** A publication of the group with one public edition, on these topics; they are made where there are none so called. */
export async function aPublication(
  group: { id: string },
  {
    language = "en",
    type = "analysis",
    series = null,
    topics = [],
    publishedAt = new Date(),
  }: PublicationTraits = {},
): Promise<{ id: string; slug: string }> {
  const slug = unique("publication");
  const about = topics.map((name) => ({
    topic: { connectOrCreate: { where: { slug: name }, create: { slug: name, name } } },
  }));
  const publication = await db.publication.create({
    data: {
      ...{ slug, groupId: group.id, type, topics: { create: about } },
      ...{ seriesName: series?.name ?? null, seriesNumber: series?.number ?? null },
    },
    select: { id: true, slug: true },
  });
  const content = {
    ...{ format: 1 as const, type, series, title: slug, standfirst: "", language, group: null, authors: [] },
    ...{ members: [], document: textOf("Words."), findings: [], papers: [] },
  };
  const draft = { publicationId: publication.id, content, publishedById: null, publishedAt };
  await db.$transaction((tx) => writeEdition(tx, draft));
  return publication;
}
