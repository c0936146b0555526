import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TextComparison } from "../../../_versions/text-comparison.tsx";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  const t = await getTranslations("versions.compared");
  return { title: `${t("heading", { text: found.paper.title })} · ${found.group.name}` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { group, paper: slug } = await params;
  const { actor, paper, address } = await requirePaper(group, slug);
  return <TextComparison {...{ actor, address }} text={paper} search={await searchParams} />;
}
