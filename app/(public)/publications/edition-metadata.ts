import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { editionAddress, isCurrentEdition, madeAddress } from "#components/publication/edition-address.ts";
import { listTranslations } from "#lib/domain/publications/list-translations.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";

/** Title, description and lasting address of an edition. A withdrawn one asks not to be listed by search engines. */
export async function editionMetadata(edition: EditionView): Promise<Metadata> {
  const t = await getTranslations("publication");
  const { slug, number, content, state } = edition;
  const current = isCurrentEdition(edition);
  const title = current ? content.title : t("editionTitle", { title: content.title, number });
  return {
    title: titleIn(edition, title),
    description: content.standfirst || undefined,
    authors: content.authors.map(({ name }) => ({ name })),
    alternates: {
      canonical: current ? `/publications/${slug}` : editionAddress(slug, number),
      languages: current ? await languageLinks(slug) : undefined,
    },
    robots: state === "withdrawn" ? { index: false } : undefined,
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
