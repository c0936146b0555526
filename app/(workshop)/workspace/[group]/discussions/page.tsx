import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DiscussionList } from "#components/discussion/discussion-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { listDiscussions } from "#lib/domain/discussions/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/discussions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("discussion");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function DiscussionsPage({ params }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const t = await getTranslations("discussion");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <DiscussionList slug={group.slug} discussions={await listDiscussions(actor, group.id)} />
    </>
  );
}
