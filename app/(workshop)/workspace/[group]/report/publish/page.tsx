import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditionText } from "#components/publication/edition-text.tsx";
import { ReadinessList } from "#components/readiness/readiness-list.tsx";
import { PublishForm } from "#components/release/publish-form.tsx";
import { PublishRoom } from "#components/release/publish-room.tsx";
import { ReleaseText } from "#components/release/release-text.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findReportPreview } from "#lib/domain/publications/find-report-preview.ts";
import { readinessOf } from "#lib/domain/readiness/queries.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import type { ReleaseView } from "#lib/domain/releases/types.ts";
import { findSignOff } from "#lib/domain/sign-offs/queries.ts";
import { patienceForCitationsMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { requestReleaseAction } from "../../_releases/release-actions.ts";
import { readReleaseDesk, releaseActions } from "../../_releases/release-desk.ts";
import { requireReport } from "../require-report.ts";
import { waiveActions } from "../waive-actions.ts";

type Props = PageProps<"/workspace/[group]/report/publish">;
type Place = Awaited<ReturnType<typeof requireReport>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("report.publication");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function PublishReportPage({ params }: Props) {
  const place = await requireReport((await params).group);
  const { actor, report, address } = place;
  if (!report.may.publish && !report.may.reschedule && !report.may.revise) forbidden();
  const desk = await readReleaseDesk(actor, { reportId: report.id });
  const t = await getTranslations("report.publication");
  const room = {
    ...desk,
    actions: releaseActions,
    address: `${address}/publish`,
    group: `/workspace/${place.group.slug}`,
  };
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: report.title }]} />
      <PageHeading title={t("title")} standfirst={t("means")} />
      {report.may.publish ? (
        <ToPublish place={place} room={room} />
      ) : (
        <PublishRoom {...room} form={null}>
          {desk.content && desk.release && (
            <ReleaseText
              content={desk.content}
              frozenAt={desk.release.requestedAt}
              citations={await printCitations(desk.content.document, { patienceMs: patienceForCitationsMs })}
            />
          )}
        </PublishRoom>
      )}
    </>
  );
}

type Room = {
  release: ReleaseView | null;
  zone: string;
  actions: typeof releaseActions;
  address: string;
  group: string;
};

async function ToPublish({ place: { actor, group, report }, room }: { place: Place; room: Room }) {
  const [signed, working, readiness] = await Promise.all([
    report.state === "approved" ? findSignOff(actor, report.id) : null,
    findReportPreview(actor, report),
    readinessOf(actor, report.id),
  ]);
  const preview = signed?.content ?? working;
  if (!preview || !readiness) notFound();
  const citations = await printCitations(preview.document, { patienceMs: patienceForCitationsMs });
  const isOld = room.release?.state === "released";
  return (
    <PublishRoom
      {...room}
      release={isOld ? null : room.release}
      form={
        <>
          <ReadinessList readiness={readiness} address={`/workspace/${group.slug}`} actions={waiveActions} />
          <PublishForm
            subject="report"
            subjectId={report.id}
            last={room.release?.id ?? null}
            zone={room.zone}
            ready={isReady(readiness.checks)}
            secondConfirmation={group.secondConfirmation}
            again={report.state === "revising" || room.release?.publication != null}
            action={requestReleaseAction}
          />
        </>
      }
    >
      <p className="font-serif text-3xl font-semibold">{report.title}</p>
      {report.standfirst && (
        <p className="mt-3 mb-8 max-w-measure font-serif text-lg text-quiet">{report.standfirst}</p>
      )}
      {preview.corporateAuthor && <p className="mb-8">{preview.corporateAuthor}</p>}
      <EditionText content={{ ...preview, language: report.language }} citations={citations} />
    </PublishRoom>
  );
}
