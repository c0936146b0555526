import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { PaperView } from "#lib/domain/papers/types.ts";
import { Byline } from "./byline.tsx";
import { PaperStateBadge } from "./paper-state.tsx";
import { VisitButton } from "./visit-button.tsx";

export type PaperHeadingProps = {
  paper: Pick<PaperView, "title" | "abstract" | "state" | "authors" | "dueOn" | "publication" | "may">;
  /** Of the paper in the workshop. */
  address: string;
};

/** How the page of a paper begins: what it is, whose, where it stands, until when. */
export function PaperHeading({ paper, address }: PaperHeadingProps) {
  const t = useTranslations("paper");
  const sources = useTranslations("sources");
  const review = useTranslations("review");
  const { dueOn } = paper;
  return (
    <PageHeading
      overline={t("paper")}
      title={paper.title}
      standfirst={paper.abstract}
      facts={
        <>
          <PaperStateBadge state={paper.state} />
          <Byline authors={paper.authors} />
          {dueOn && <span>{t.rich("due", { day: () => <Day on={dueOn} /> })}</span>}
          {paper.publication && (
            <a href={`/publications/${paper.publication}`} className="link">
              {t("publicPage")}
            </a>
          )}
        </>
      }
      actions={
        <>
          {paper.may.comment && <VisitButton href={`${address}/sources`}>{sources("title")}</VisitButton>}
          {paper.may.comment && (
            <VisitButton href={`${address}/review`}>{review("rounds.button")}</VisitButton>
          )}
          <VisitButton href={`${address}/versions`}>{t("versions.button")}</VisitButton>
        </>
      }
    />
  );
}
