import { useTranslations } from "next-intl";
import { VisitButton } from "#components/paper/visit-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { ReportView } from "#lib/domain/reports/types.ts";
import { ReportStateBadge } from "./report-state.tsx";

export type ReportHeadingProps = {
  report: Pick<ReportView, "title" | "standfirst" | "state" | "may">;
  /** Of the report in the workshop. */
  address: string;
  /** Slug of what the public reads of it; null while it reads nothing. */
  publication: string | null;
};

/** How the report's page begins, with the two steps that end the writing. */
export function ReportHeading({ report, address, publication }: ReportHeadingProps) {
  const t = useTranslations("report");
  const sources = useTranslations("sources");
  const review = useTranslations("review");
  return (
    <PageHeading
      overline={t("report")}
      title={report.title}
      standfirst={report.standfirst}
      facts={
        <>
          <ReportStateBadge state={report.state} />
          {publication && (
            <a href={`/publications/${publication}`} className="link">
              {t("publicPage")}
            </a>
          )}
        </>
      }
      actions={
        <>
          {report.may.comment && <VisitButton href={`${address}/sources`}>{sources("title")}</VisitButton>}
          {report.may.comment && (
            <>
              <VisitButton href={`${address}/review`}>{review("rounds.button")}</VisitButton>
              <VisitButton href={`${address}/outline`}>{t("outline")}</VisitButton>
              {report.may.edit && <VisitButton href={`${address}/pull`}>{t("pull")}</VisitButton>}
              <VisitButton href={`${address}/front`}>{t("front")}</VisitButton>
              <VisitButton href={`${address.replace(/\/report$/, "")}/terms`}>{t("terms")}</VisitButton>
            </>
          )}
          <VisitButton href={`${address}/versions`}>{t("versions")}</VisitButton>
          {report.may.comment && (
            <VisitButton href={`${address}/sign-off`} variant={report.may.sign ? "primary" : "plain"}>
              {report.may.openSignOff ? t("openSignOff") : t("signOff")}
            </VisitButton>
          )}
          {(report.may.publish || report.may.reschedule) && (
            <VisitButton href={`${address}/publish`} variant="primary">
              {t(report.may.publish ? "publish" : "publishing")}
            </VisitButton>
          )}
        </>
      }
    />
  );
}
