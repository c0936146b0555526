import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { editionAddress } from "#components/publication/edition-address.ts";
import { ResponsesPage } from "#components/publication/responses-page.tsx";
import { titleIn } from "../../../../edition-metadata.ts";
import { requireEdition } from "../../../../require-edition.ts";

type Props = PageProps<"/publications/[slug]/editions/[number]/responses">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const edition = await requirePrinted(await params);
  const t = await getTranslations("edition.responses");
  return {
    title: titleIn(edition, t("title", { title: edition.content.title })),
    alternates: { canonical: `${editionAddress(edition.slug, edition.number)}/responses` },
    robots: { index: false },
  };
}

export default async function EditionResponsesPage({ params }: Props) {
  return <ResponsesPage edition={await requirePrinted(await params)} />;
}

/** An edition that prints comments and answers; any other has no such page. */
async function requirePrinted({ slug, number }: Awaited<Props["params"]>) {
  const edition = await requireEdition(slug, number, "/responses");
  return edition.content.responses.length > 0 ? edition : notFound();
}
