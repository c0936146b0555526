import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { editionAddress, isCurrentEdition, madeAddress } from "#components/publication/edition-address.ts";
import { listTranslations } from "#lib/domain/publications/list-translations.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { cleanText } from "#lib/publish/clean-text.ts";
import { changedAt, type DescribedEdition, readAt } from "#lib/publish/metadata/described.ts";
import { highwireTags } from "#lib/publish/metadata/highwire.ts";
import { summaryOf } from "#lib/publish/metadata/summary.ts";
import { describedEdition } from "./described-edition.ts";

/** What search engines, link previews and libraries are told of an edition, its lasting address included. A withdrawn one asks
 *  not to be listed by search engines. */
export async function editionMetadata(edition: EditionView): Promise<Metadata> {
  const t = await getTranslations("publication");
  const { slug, number, content, state } = edition;
  const described = await describedEdition(edition);
  const current = isCurrentEdition(edition);
  const title = cleanText(current ? content.title : t("editionTitle", { title: content.title, number }));
  return {
    title: titleIn(edition, title),
    description: summaryOf(content.standfirst),
    authors: content.authors.map(({ name }) => ({ name })),
    alternates: {
      canonical: current ? `/publications/${slug}` : editionAddress(slug, number),
      languages: current ? await languageLinks(slug) : undefined,
    },
    robots: state === "withdrawn" ? { index: false } : undefined,
    ...previewOf(described, title),
    other: highwireTags(described),
  };
}

/** A link to an edition as others show it: with its title drawn. */
function previewOf(described: DescribedEdition, title: string): Pick<Metadata, "openGraph" | "twitter"> {
  const { publisher, authors, topics, language, image, publishedAt } = described;
  const said = { title, description: summaryOf(described.standfirst) };
  const images = [{ url: image, width: 1200, height: 630, type: "image/png", alt: title }];
  return {
    openGraph: {
      ...said,
      type: "article",
      siteName: publisher.name,
      url: readAt(described),
      locale: language.replace("-", "_"),
      publishedTime: publishedAt.toISOString(),
      modifiedTime: changedAt(described).toISOString(),
      authors: authors.map(({ url }) => url),
      section: described.kindName,
      tags: topics.map(({ name }) => name),
      images,
    },
    twitter: { ...said, card: "summary_large_image", images },
  };
}

/** Where a publication is read in each of its languages. */
async function languageLinks(slug: string): Promise<Record<string, string>> {
  const translations = await listTranslations(slug);
  return Object.fromEntries(translations.map(({ language, slug: at }) => [language, `/publications/${at}`]));
}

/** A page's title with the group it belongs to. */
export function titleIn({ content: { group } }: EditionView, title: string): string {
  return group ? `${title} · ${group.name}` : title;
}

/** Of the page that tells how an edition was made. */
export async function madeMetadata(edition: EditionView): Promise<Metadata> {
  const t = await getTranslations("edition.made");
  return {
    title: titleIn(edition, t("title", { title: edition.content.title })),
    alternates: { canonical: madeAddress(edition) },
    robots: edition.state === "withdrawn" ? { index: false } : undefined,
  };
}
