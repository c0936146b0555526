import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionText } from "#components/publication/edition-text.tsx";
import { PublicationChecklist } from "#components/report/publication-checklist.tsx";
import { isReadyToPublish, publicationChecks } from "#components/report/publication-checks.ts";
import { PublishReportForm } from "#components/report/publish-report-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import { patienceForCitationsMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { publishReportAction } from "../actions.ts";

type Props = PageProps<"/workspace/[group]/report/publish">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("report.publication");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function PublishReportPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const report = (await findReport(actor, group.id)) ?? notFound();
  if (!report.may.publish) forbidden();
  const [preview, findings, papers, t] = await Promise.all([
    findReportPreview(actor, report),
    listFindings(actor, group.id),
    listPapers(actor, group.id),
    getTranslations("report"),
  ]);
  if (!preview) notFound();
  const citations = await printCitations(preview.document, { patienceMs: patienceForCitationsMs });
  const checks = publicationChecks(preview, { findings, papers });
  const address = `/workspace/${group.slug}`;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `${address}/report`, label: report.title }]} />
      <PageHeading title={t("publication.title")} standfirst={t("publication.means")} />
      <div className="grid gap-10">
        <PublicationChecklist checks={checks} address={address} />
        <PublishReportForm
          reportId={report.id}
          ready={isReadyToPublish(checks)}
          action={publishReportAction}
        />
        <section aria-labelledby="preview">
          <h2 id="preview" className="mb-4 font-serif text-2xl font-semibold">
            {t("publication.preview")}
          </h2>
          <div className="rounded-lg border border-line p-5 sm:p-8">
            <p className="font-serif text-3xl font-semibold">{report.title}</p>
            {report.standfirst && (
              <p className="mt-3 mb-8 max-w-measure font-serif text-lg text-quiet">{report.standfirst}</p>
            )}
            <EditionText content={{ ...preview, language: "en" }} citations={citations} />
          </div>
        </section>
      </div>
    </>
  );
}
