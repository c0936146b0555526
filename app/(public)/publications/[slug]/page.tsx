import type { Metadata } from "next";
import { EditionPage } from "#components/publication/edition-page.tsx";
import { editionMetadata } from "../edition-metadata.ts";
import { listRelated, readCitations, readPublisher } from "../load-around-edition.ts";
import { requireEdition } from "../require-edition.ts";

type Props = PageProps<"/publications/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return editionMetadata(await requireEdition((await params).slug));
}

export default async function PublicationPage({ params }: Props) {
  const edition = await requireEdition((await params).slug);
  const [publisher, related, citations] = await Promise.all([
    readPublisher(),
    listRelated(edition),
    readCitations(edition),
  ]);
  return <EditionPage {...{ edition, publisher, related, citations }} />;
}
