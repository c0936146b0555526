import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { writeEdition } from "#lib/domain/publications/write-edition.ts";
import { db } from "#lib/infra/db.ts";
import { textOf, unique } from "./world.ts";

export type PublicEdition = {
  text?: string;
  title?: string;
  standfirst?: string;
  type?: EditionMatter["type"];
  language?: string;
  publishedAt?: Date;
  group?: { id: string; slug: string };
  /** Names. */
  topics?: readonly string[];
  authors?: readonly { slug: string; name: string; nativeName?: string }[];
};

/**
 * An edition that the public reads, written without the process before it.
 * @returns the publication's slug and the edition's id
 */
export async function aPublicEdition(about: PublicEdition = {}): Promise<{ slug: string; id: string }> {
  const slug = unique("publication");
  const { type = "analysis", group, topics = [], publishedAt = new Date() } = about;
  const publication = await db.publication.create({
    data: {
      slug,
      type,
      groupId: group?.id ?? null,
      topics: { create: topics.map((name) => ({ topic: { connectOrCreate: topicNamed(name) } })) },
    },
    select: { id: true },
  });
  const content = contentOf(about, type, slug);
  const { id } = await db.$transaction((tx) =>
    writeEdition(tx, { publicationId: publication.id, content, publishedById: null, publishedAt }),
  );
  return { slug, id };
}

function topicNamed(name: string) {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return { where: { slug }, create: { slug, name } };
}

function contentOf(
  { text = "Words.", title, standfirst = "", language = "en", group, authors = [] }: PublicEdition,
  type: EditionMatter["type"],
  slug: string,
): EditionMatter {
  const more = { nativeLanguage: null, affiliation: "", position: "", country: "" };
  return {
    format: 1,
    type,
    series: null,
    title: title ?? slug,
    standfirst,
    language,
    group: group ? { slug: group.slug, name: group.slug } : null,
    authors: authors.map(({ nativeName = null, ...author }) => ({ ...author, ...more, nativeName })),
    members: [],
    document: textOf(text),
    pictures: [],
    findings: [],
    papers: [],
  };
}
