import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { nameVersionAction } from "../../_versions/actions.ts";
import { TextVersions } from "../../_versions/text-versions.tsx";
import { requireReport } from "../require-report.ts";

type Props = PageProps<"/workspace/[group]/report/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, report } = await requireReport((await params).group);
  const t = await getTranslations("versions");
  return { title: `${t("heading", { text: report.title })} · ${group.name}` };
}

export default async function ReportVersionsPage({ params }: Props) {
  const { actor, report, address } = await requireReport((await params).group);
  return <TextVersions {...{ actor, address }} text={report} name={nameVersionAction} />;
}
