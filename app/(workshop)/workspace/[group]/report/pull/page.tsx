import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PassagesForm } from "#components/report/pull/passages-form.tsx";
import { PulledList } from "#components/report/pull/pulled-list.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Select } from "#components/ui/select.tsx";
import { findPullableText } from "#lib/domain/imports/find-pullable-text.ts";
import { listPulledTexts } from "#lib/domain/imports/list-pulled-texts.ts";
import { passageChoices } from "#lib/domain/imports/passages.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listSections } from "#lib/domain/reports/outline.ts";
import { readText } from "#lib/domain/versions/read-text.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { requireEditableReport } from "../require-editable-report.ts";
import { pullInTextAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/report/pull">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireEditableReport((await params).group);
  const t = await getTranslations("assembly.pull");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function PullInPage({ params, searchParams }: Props) {
  const { actor, group, report, address } = await requireEditableReport((await params).group);
  const [papers, present, t] = await Promise.all([
    listPapers(actor, group.id),
    readText(actor, report.documentId),
    getTranslations("assembly.pull"),
  ]);
  const document = present?.document ?? emptyDocument;
  const asked = (await searchParams).paper;
  const paper = papers.find(({ slug }) => slug === asked) ?? papers[0] ?? null;
  const [text, pulled] = await Promise.all([
    paper && findPullableText(actor, group.id, paper.id),
    listPulledTexts(actor, report.id, document),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: report.title }]} />
      <PageHeading title={t("title")} standfirst={t("means")} />
      <div className="grid grid-cols-1 gap-10">
        {paper ? (
          <FilterForm label={t("paper")} submit={t("choose")} action={`${address}/pull`}>
            <Select
              name="paper"
              label={t("paper")}
              options={papers.map(({ slug, title }) => ({ value: slug, label: title }))}
              defaultValue={paper.slug}
            />
          </FilterForm>
        ) : (
          <EmptyState title={t("none")}>{t("noneMeans")}</EmptyState>
        )}
        {paper && !text && <EmptyState title={t("noText")}>{t("noTextMeans")}</EmptyState>}
        {text && (
          <PassagesForm
            key={text.versionId}
            reportId={report.id}
            text={text}
            choices={passageChoices(text.document)}
            sections={listSections(document)}
            action={pullInTextAction}
          />
        )}
        <PulledList pulled={pulled} address={`/workspace/${group.slug}`} />
      </div>
    </>
  );
}
