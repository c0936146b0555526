import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FrontMatterForm } from "#components/report/front-matter-form.tsx";
import { FrontMatterRead } from "#components/report/front-matter-read.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readFrontMatter } from "#lib/domain/reports/read-front-matter.ts";
import { requireReport } from "../require-report.ts";
import { setFrontMatterAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/report/front">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireReport((await params).group);
  const t = await getTranslations("assembly.front");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function FrontMatterPage({ params }: Props) {
  const { actor, group, report, address } = await requireReport((await params).group);
  const front = (await readFrontMatter(actor, report.id)) ?? notFound();
  const t = await getTranslations("assembly.front");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: report.title }]} />
      <PageHeading title={t("title")} standfirst={t("means")} />
      {report.may.edit ? (
        <FrontMatterForm
          reportId={report.id}
          {...{ front }}
          group={group.name}
          action={setFrontMatterAction}
        />
      ) : (
        <FrontMatterRead {...{ front }} group={group.name} />
      )}
    </>
  );
}
