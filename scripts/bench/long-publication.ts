import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { db } from "#lib/infra/db.ts";
import { longText } from "./long-text.ts";

/** What is published: as long as a full report, with a note in every second paragraph or so. */
export const publicationSize = { words: 8000, notes: 60 };

/**
 * Publishes the same long text several times, each at an address of its own, so that requests for one are never
 * answered with what was rendered for another.
 * @returns their addresses
 */
export async function publishLongText(copies: number): Promise<string[]> {
  const document = await longText(publicationSize);
  const slugs = Array.from({ length: copies }, (_, index) => `long-text-${index + 1}`);
  for (const slug of slugs) await db.$transaction((tx) => publish(tx, slug, document));
  return slugs.map((slug) => `/publications/${slug}`);
}

async function publish(tx: Parameters<typeof writeEdition>[0], slug: string, document: Content["document"]) {
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { slug: "asia-pacific-partners" },
    select: { id: true, slug: true, name: true },
  });
  const { id: publicationId } = await tx.publication.create({
    data: { slug, type: "report", groupId: group.id },
    select: { id: true },
  });
  const content: Content = {
    ...plainContent,
    group: { slug: group.slug, name: group.name },
    document,
  };
  await writeEdition(tx, { publicationId, content, publishedById: null, publishedAt: new Date() });
}

type Content = Parameters<typeof writeEdition>[1]["content"];

const plainContent = {
  format: 1 as const,
  type: "report" as const,
  series: null,
  title: "What Was Written, in One Piece",
  standfirst: "The sample's texts one after another.",
  language: "en",
  authors: [],
  members: [],
  findings: [],
  papers: [],
  pictures: [],
};
