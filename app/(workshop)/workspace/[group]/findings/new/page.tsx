import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProposeFindingForm } from "#components/finding/propose-finding-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireGroup } from "#lib/web/require-group.ts";
import { proposeFindingAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/findings/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("finding.proposal");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function ProposeFindingPage({ params }: Props) {
  const { group } = await requireGroup((await params).group);
  if (!group.may.proposeFinding) forbidden();
  const t = await getTranslations("finding.proposal");
  return (
    <>
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <ProposeFindingForm action={proposeFindingAction} groupId={group.id} />
    </>
  );
}
