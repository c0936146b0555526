import { useTranslations } from "next-intl";
import { PublicCharter } from "#components/group/public-charter.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { EditionView } from "#lib/domain/publications/types.ts";
import { editionAddress } from "./edition-address.ts";
import { Editions } from "./editions.tsx";
import { MadeDiscussions } from "./made-discussions.tsx";
import { MadeElsewhere } from "./made-elsewhere.tsx";
import { MadeFindings } from "./made-findings.tsx";
import { MadeGroup } from "./made-group.tsx";
import { MadePapers } from "./made-papers.tsx";
import { MadeRounds } from "./made-rounds.tsx";
import { MadeSignOff } from "./made-sign-off.tsx";
import { MakingTimelineSection } from "./making-timeline-section.tsx";
import { PageSection } from "./page-section.tsx";

/** How an edition came about, as was recorded and frozen with it. Of an old one it says what the edition itself tells. */
export function MadePage({ edition }: { edition: EditionView }) {
  const t = useTranslations("edition.made");
  const { content } = edition;
  const { process } = content;
  const charter = process?.charter || content.charter;
  return (
    <>
      <MadeHeading edition={edition} />
      <MakingTimelineSection {...edition} />
      {charter && (
        <PageSection id="charter" title={t("charter")}>
          <PublicCharter charter={charter} />
        </PageSection>
      )}
      <MadeElsewhere earlier={content.earlier} />
      <MadeGroup content={content} />
      {process && <MadeDiscussions {...process} />}
      <MadePapers content={content} />
      {process && <MadeRounds rounds={process.rounds} responses={responsesOf(edition)} />}
      <MadeFindings content={content} />
      <MadeSignOff signOff={content.signOff} />
      <Editions {...edition} />
    </>
  );
}

function MadeHeading({ edition: { slug, number, publishedAt, content } }: { edition: EditionView }) {
  const t = useTranslations("edition.made");
  const publication = useTranslations("publication");
  return (
    <PageHeading
      overline={t("overline")}
      title={t("title", { title: content.title })}
      standfirst={t(content.earlier ? "earlier" : content.process ? "standfirst" : "old")}
      facts={
        <>
          <a href={editionAddress(slug, number)} className="link">
            {publication("edition", { number })}
          </a>
          <Day on={publishedAt} />
        </>
      }
    />
  );
}

/** Where the comments and their answers are; null where none are printed. */
function responsesOf({ slug, number, content }: EditionView): string | null {
  return content.responses.length > 0 ? `${editionAddress(slug, number)}/responses` : null;
}
