import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { editionAddress } from "./edition-address.ts";
import type { EditionContent } from "./edition-model.ts";
import { PageSection } from "./page-section.tsx";
import { PrintedComment } from "./printed-comment.tsx";

/** Every comment on the text before it came out, with its answer; no comment bears a name. */
export function ResponsesPage({ edition: { slug, number, content } }: { edition: EditionView }) {
  const t = useTranslations("edition.responses");
  const publication = useTranslations("publication");
  return (
    <>
      <PageHeading
        title={t("title", { title: content.title })}
        standfirst={t("standfirst")}
        facts={
          <>
            <a href={editionAddress(slug, number)} className="link">
              {publication("edition", { number })}
            </a>
            <a href={`${editionAddress(slug, number)}/how-this-was-made`} className="link">
              {t("made")}
            </a>
          </>
        }
      />
      {content.responses.map((round) => (
        <Round key={round.number} round={round} />
      ))}
    </>
  );
}

function Round({ round: { number, closedOn, comments } }: { round: EditionContent["responses"][number] }) {
  const t = useTranslations("edition.responses");
  return (
    <PageSection id={`round-${number}`} title={t("round", { number })}>
      <p className="mb-4 text-quiet">
        {t.rich("closed", { count: comments.length, day: () => <Day on={closedOn} /> })}
      </p>
      <ol className="max-w-4xl list-none divide-y divide-line p-0">
        {comments.map((comment) => (
          <li key={comment.number} id={`round-${number}-${comment.number}`} className="scroll-mt-16 py-5">
            <PrintedComment comment={comment} round={number} />
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
