import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextFiles } from "#components/import/text-files.tsx";
import { EditionsList } from "#components/report/editions-list.tsx";
import { ReportHeading } from "#components/report/report-heading.tsx";
import { ReviseReportForm } from "#components/report/revise-report-form.tsx";
import { StartReportForm } from "#components/report/start-report-form.tsx";
import { UnansweredStep } from "#components/review/unanswered-step.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listTextEditions } from "#lib/domain/publications/list-text-editions.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { findUnanswered } from "#lib/domain/reviews/find-unanswered.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { addNoticeAction, withdrawEditionAction } from "../_releases/edition-actions.ts";
import { reviseReportAction, startReportAction } from "./actions.ts";
import { ReportReadiness } from "./report-readiness.tsx";
import { ReportText } from "./report-text.tsx";

const editionActions = { notice: addNoticeAction, withdraw: withdrawEditionAction };

type Props = PageProps<"/workspace/[group]/report">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("report");
  return { title: `${t("report")} · ${group.name}` };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const report = await findReport(actor, group.id);
  if (!report) return <NoReport group={group} />;
  const [editions, unanswered] = await Promise.all([
    listTextEditions(actor, { reportId: report.id }),
    findUnanswered(actor, report.documentId),
  ]);
  return (
    <>
      <ReportHeading
        report={report}
        address={`/workspace/${group.slug}/report`}
        publication={editions[0]?.slug ?? null}
        waits={unanswered !== null}
      />
      <UnansweredStep unanswered={unanswered} address={`/workspace/${group.slug}/report`} />
      <ReviseReportForm report={report} action={reviseReportAction} />
      <ReportReadiness {...{ actor, group, report }} />
      <ReportText {...{ actor, group, report }} asked={(await searchParams).comment} />
      <TextFiles address={`/workspace/${group.slug}/report`} may={report.may} />
      <EditionsList editions={editions} actions={group.may.publish ? editionActions : null} />
    </>
  );
}

async function NoReport({ group }: { group: GroupView }) {
  const t = await getTranslations("report");
  return (
    <>
      <PageHeading title={t("report")} />
      <EmptyState
        title={t("none")}
        action={group.may.moderate && <StartReportForm groupId={group.id} action={startReportAction} />}
      >
        {group.may.moderate ? t("noneModerator") : t("noneMember")}
      </EmptyState>
    </>
  );
}
