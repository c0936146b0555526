import type { Metadata } from "next";
import { EditionPage } from "#components/publication/edition-page.tsx";
import { findRelated } from "#lib/domain/publications/find-related.ts";
import { listEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import { EditionData } from "../edition-data.tsx";
import { editionMetadata } from "../edition-metadata.ts";
import { findInterviewee, readCitations, readPublisher } from "../load-around-edition.ts";
import { requireEdition } from "../require-edition.ts";

type Props = PageProps<"/publications/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return editionMetadata(await requireEdition((await params).slug));
}

export default async function PublicationPage({ params }: Props) {
  const edition = await requireEdition((await params).slug);
  const [publisher, related, citations, files, interviewee] = await Promise.all([
    readPublisher(),
    findRelated(edition.slug),
    readCitations(edition),
    listEditionFiles(edition.id),
    findInterviewee(edition),
  ]);
  return (
    <>
      <EditionData edition={edition} />
      <EditionPage {...{ edition, publisher, related, citations, files, interviewee }} />
    </>
  );
}
