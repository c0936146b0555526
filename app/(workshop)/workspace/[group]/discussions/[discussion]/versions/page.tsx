import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RuleNotice } from "#components/discussion/rule-notice.tsx";
import { SummaryVersions } from "#components/discussion/summary-versions.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findSummary, findSummaryVersion } from "#lib/domain/discussions/find-summary.ts";
import { requireDiscussion } from "../require-discussion.ts";

type Props = PageProps<"/workspace/[group]/discussions/[discussion]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, discussion: at } = await params;
  const { group, discussion } = await requireDiscussion(slug, at);
  const t = await getTranslations("summary.versions");
  return { title: `${t("title")} · ${discussion.title} · ${group.name}` };
}

export default async function SummaryVersionsPage({ params, searchParams }: Props) {
  const { group: slug, discussion: at } = await params;
  const { actor, group, discussion } = await requireDiscussion(slug, at);
  const record = (await findSummary(actor, discussion.id)) ?? notFound();
  const t = await getTranslations("summary.versions");
  const discussions = await getTranslations("discussion");
  const search = await searchParams;
  const [latest, previous] = record.versions;
  const to = readNumber(search.to) ?? latest?.number;
  const from = readNumber(search.from) ?? previous?.number;
  const find = (number: number | undefined) =>
    number === undefined ? null : findSummaryVersion(actor, { discussionId: discussion.id, number });
  const [before, after] = await Promise.all([find(from), find(to)]);
  const asked = search.from !== undefined || search.to !== undefined;
  if (asked && !(before && after)) notFound();
  const list = `/workspace/${group.slug}/discussions`;
  const crumbs = [
    { href: list, label: discussions("title") },
    { href: `${list}/${discussion.slug}`, label: discussion.title },
  ];
  return (
    <>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={t("title")} />
      <div className="grid grid-cols-1 gap-8">
        <RuleNotice rule={discussion.rule} />
        <SummaryVersions record={record} before={before} after={after} />
      </div>
    </>
  );
}

function readNumber(value: string | string[] | undefined): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}
