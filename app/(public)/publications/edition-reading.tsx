import { EditionPage } from "#components/publication/edition-page.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { EditionData } from "./edition-data.tsx";
import {
  findInterviewee,
  listFiles,
  readCitations,
  readOrcids,
  readPublisher,
  readRelated,
} from "./load-around-edition.ts";

/** An edition with everything around it: at the publication's own address and at the edition's. */
export async function EditionReading({ edition }: { edition: EditionView }) {
  const [publisher, related, citations, files, interviewee, orcids] = await Promise.all([
    readPublisher(),
    readRelated(edition.slug),
    readCitations(edition),
    listFiles(edition.id),
    findInterviewee(edition),
    readOrcids(edition),
  ]);
  return (
    <>
      <EditionData edition={edition} />
      <EditionPage {...{ edition, publisher, related, citations, files, interviewee, orcids }} />
    </>
  );
}
