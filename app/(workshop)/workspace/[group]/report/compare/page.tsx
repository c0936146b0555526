import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextComparison } from "../../_versions/text-comparison.tsx";
import { requireReport } from "../require-report.ts";

type Props = PageProps<"/workspace/[group]/report/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, report } = await requireReport((await params).group);
  const t = await getTranslations("versions.compared");
  return { title: `${t("heading", { text: report.title })} · ${group.name}` };
}

export default async function CompareReportPage({ params, searchParams }: Props) {
  const { actor, report, address } = await requireReport((await params).group);
  return <TextComparison {...{ actor, address }} text={report} search={await searchParams} />;
}
