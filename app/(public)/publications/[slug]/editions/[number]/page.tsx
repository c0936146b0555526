import type { Metadata } from "next";
import { EditionPage } from "#components/publication/edition-page.tsx";
import { findRelated } from "#lib/domain/publications/find-related.ts";
import { listEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import { EditionData } from "../../../edition-data.tsx";
import { editionMetadata } from "../../../edition-metadata.ts";
import { findInterviewee, readCitations, readPublisher } from "../../../load-around-edition.ts";
import { requireEdition } from "../../../require-edition.ts";

type Props = PageProps<"/publications/[slug]/editions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return editionMetadata(await requireEdition(slug, number));
}

export default async function NumberedEditionPage({ params }: Props) {
  const { slug, number } = await params;
  const edition = await requireEdition(slug, number);
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
