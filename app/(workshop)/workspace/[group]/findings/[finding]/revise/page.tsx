import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReviseForm } from "#components/finding/revise-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireFinding } from "../require-finding.ts";
import { reviseFindingAction } from "./actions.ts";

type Props = PageProps<"/workspace/[group]/findings/[finding]/revise">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, finding: part } = await params;
  const { group, finding } = await requireFinding(slug, part);
  const t = await getTranslations("revising");
  return { title: `${t("title", { number: finding.number })} · ${group.name}` };
}

export default async function RevisePage({ params }: Props) {
  const { group: slug, finding: part } = await params;
  const { group, finding } = await requireFinding(slug, part);
  if (!finding.may.revise) forbidden();
  const [t, findings] = await Promise.all([getTranslations("revising"), getTranslations("finding")]);
  const { number, version } = finding;
  const address = `/workspace/${group.slug}/findings/${number}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: `/workspace/${group.slug}/findings`, label: findings("title") },
          { href: address, label: findings("number", { number }) },
        ]}
      />
      <PageHeading title={t("title", { number })} standfirst={t("lead", { version })} />
      <ReviseForm action={reviseFindingAction} address={address} finding={finding} />
    </>
  );
}
