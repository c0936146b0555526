import type { EditionView, RelatedPublications } from "#lib/domain/publications/types.ts";
import type { ReleaseFormat } from "#lib/domain/releases/types.ts";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";
import { citationOf, type Publisher } from "./citation-of.ts";
import { Cite } from "./cite.tsx";
import { Downloads } from "./downloads.tsx";
import { isCurrentEdition } from "./edition-address.ts";
import { EditionHeading, type EditionHeadingProps } from "./edition-heading.tsx";
import { EditionMembers } from "./edition-members.tsx";
import { EditionNotice } from "./edition-notice.tsx";
import { EditionSignOff } from "./edition-sign-off.tsx";
import { EditionText } from "./edition-text.tsx";
import { Editions } from "./editions.tsx";
import { MakingPathSection } from "./making-path-section.tsx";
import { OriginNote } from "./origin-note.tsx";
import { PositionsSection } from "./positions-section.tsx";
import { Related } from "./related.tsx";
import { Translations } from "./translations.tsx";

export type EditionPageProps = {
  edition: EditionView;
  publisher: Publisher;
  /** As the text's style prints them; null where it cites nothing. */
  citations: PrintedCitations | null;
  related: RelatedPublications;
  /** Who answers in an interview, as the public finds them now. */
  interviewee?: EditionHeadingProps["interviewee"];
  /** What there is to download of the current edition. */
  files?: readonly ReleaseFormat[];
  /** ORCID iDs of its authors by their slugs. */
  orcids?: EditionHeadingProps["orcids"];
};

/** One edition as the public reads it, whole: notice, heading, text, and what stands around the text. */
export function EditionPage({
  edition,
  publisher,
  citations,
  related,
  interviewee = null,
  files = [],
  orcids = new Map(),
}: EditionPageProps) {
  const downloads = isCurrentEdition(edition) ? `/publications/${edition.slug}/download` : null;
  return (
    <article>
      <EditionNotice edition={edition} />
      <EditionHeading {...{ edition, interviewee, orcids }} />
      <OriginNote earlier={edition.content.earlier} />
      <Translations translations={related.translations} slug={edition.slug} />
      <EditionText content={edition.content} citations={citations} />
      <div className="max-w-5xl">
        <EditionSignOff signOff={edition.content.signOff} />
        <MakingPathSection content={edition.content} />
        <PositionsSection content={edition.content} />
        <EditionMembers {...edition} />
        {downloads && <Downloads address={downloads} formats={files} />}
        <Cite citation={citationOf(edition, publisher)} downloads={downloads} />
        <Editions {...edition} />
        <Related edition={edition} related={related} />
      </div>
    </article>
  );
}
