import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentBody } from "#components/document/document-body.tsx";
import { ReadinessList } from "#components/readiness/readiness-list.tsx";
import { PublishForm } from "#components/release/publish-form.tsx";
import { PublishRoom } from "#components/release/publish-room.tsx";
import { ReleaseText } from "#components/release/release-text.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { paperReadinessOf } from "#lib/domain/readiness/queries.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import { patienceForCitationsMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { printText } from "../../../_print/print-text.ts";
import { requestReleaseAction } from "../../../_releases/release-actions.ts";
import { readReleaseDesk, releaseActions } from "../../../_releases/release-desk.ts";
import { waiveActions } from "../../../report/waive-actions.ts";
import { type PaperAddress, requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/publish">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  const t = await getTranslations("release");
  return { title: `${t("title")} · ${found.paper.title} · ${found.group.name}` };
}

export default async function PublishPaperPage({ params }: Props) {
  const { group: part, paper: slug } = await params;
  const place = await requirePaper(part, slug);
  const { actor, paper, address, group } = place;
  const desk = await readReleaseDesk(actor, { paperId: paper.id });
  if (!paper.may.publish && !desk.release) forbidden();
  const t = await getTranslations("release");
  const readiness = paper.may.publish ? await paperReadinessOf(actor, paper.id) : null;
  const form = readiness && (
    <>
      <ReadinessList readiness={readiness} address={`/workspace/${group.slug}`} actions={waiveActions} />
      <PublishForm
        subject="paper"
        subjectId={paper.id}
        last={desk.release?.id ?? null}
        zone={desk.zone}
        ready={isReady(readiness.checks)}
        secondConfirmation={group.secondConfirmation}
        again={false}
        action={requestReleaseAction}
      />
    </>
  );
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: paper.title }]} />
      <PageHeading title={t("title")} standfirst={t("paperMeans")} />
      <PublishRoom
        {...desk}
        actions={releaseActions}
        address={`${address}/publish`}
        group={`/workspace/${group.slug}`}
        form={form}
      >
        {desk.content && desk.release ? (
          <ReleaseText
            content={desk.content}
            frozenAt={desk.release.requestedAt}
            citations={await printCitations(desk.content.document, { patienceMs: patienceForCitationsMs })}
          />
        ) : (
          <ApprovedText {...place} />
        )}
      </PublishRoom>
    </>
  );
}

async function ApprovedText({ actor, paper }: PaperAddress) {
  const [text, pictures] = await Promise.all([
    readText(actor, paper.documentId),
    listPictures(actor, paper.documentId),
  ]);
  return <DocumentBody model={await printText({ document: text?.document ?? emptyDocument, pictures })} />;
}
