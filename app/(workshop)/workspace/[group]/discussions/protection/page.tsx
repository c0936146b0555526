import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Protection } from "#components/contribution/protection.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireGroup } from "#lib/web/require-group.ts";

type Props = PageProps<"/workspace/[group]/discussions/protection">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("protection");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function ProtectionPage({ params }: Props) {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("protection");
  const discussions = await getTranslations("discussion");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/discussions`, label: discussions("title") }]} />
      <PageHeading title={t("title")} standfirst={t("lead")} />
      <Protection />
    </>
  );
}
