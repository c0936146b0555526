import { EditionMembers } from "#components/publication/edition-members.tsx";
import type { EditionContent } from "#components/publication/edition-model.ts";
import { EditionText } from "#components/publication/edition-text.tsx";
import type { PrintedCitations } from "#lib/publish/citation/printed-citations.ts";

export type ReleaseTextProps = {
  content: EditionContent;
  citations: PrintedCitations | null;
  /** The day as of which members are printed. */
  frozenAt: Date;
};

/** What becomes public, as it will be read. */
export function ReleaseText({ content, citations, frozenAt }: ReleaseTextProps) {
  return (
    <div lang={content.language}>
      <p className="font-serif text-3xl font-semibold">{content.title}</p>
      {content.standfirst && (
        <p className="mt-3 mb-8 max-w-measure font-serif text-lg text-quiet">{content.standfirst}</p>
      )}
      <EditionText content={content} citations={citations} />
      <EditionMembers content={content} publishedAt={frozenAt} />
    </div>
  );
}
