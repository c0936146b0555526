import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VersionsTable } from "#components/paper/versions-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listPaperVersions } from "#lib/domain/papers/paper-text.ts";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  const t = await getTranslations("paper.versions");
  return { title: `${t("heading", { paper: found.paper.title })} · ${found.group.name}` };
}

export default async function VersionsPage({ params }: Props) {
  const { group, paper: slug } = await params;
  const { actor, paper, address } = await requirePaper(group, slug);
  const [versions, t] = await Promise.all([
    listPaperVersions(actor, paper.id),
    getTranslations("paper.versions"),
  ]);
  return (
    <>
      <PageHeading
        title={t("heading", { paper: paper.title })}
        actions={<LinkButton href={address}>{t("back")}</LinkButton>}
      />
      {versions.length > 0 ? (
        <VersionsTable versions={versions} address={`${address}/versions`} />
      ) : (
        <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
      )}
    </>
  );
}
