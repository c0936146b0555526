import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { nameVersionAction } from "../../../_versions/actions.ts";
import { TextVersions } from "../../../_versions/text-versions.tsx";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  const t = await getTranslations("versions");
  return { title: `${t("heading", { text: found.paper.title })} · ${found.group.name}` };
}

export default async function VersionsPage({ params }: Props) {
  const { group, paper: slug } = await params;
  const { actor, paper, address } = await requirePaper(group, slug);
  return <TextVersions {...{ actor, address }} text={paper} name={nameVersionAction} />;
}
