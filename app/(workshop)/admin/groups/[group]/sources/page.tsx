import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GlassSources } from "#components/glass/glass-sources.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import { listSources } from "#lib/domain/sources/queries.ts";
import { sourceFilterSchema } from "#lib/domain/sources/schema.ts";
import { requireGlass } from "../require-glass.ts";

type Props = PageProps<"/admin/groups/[group]/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGlass((await params).group);
  const t = await getTranslations("glass");
  return { title: `${t("groupSources")} · ${group.name}` };
}

export default async function GroupSourcesBehindGlassPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGlass((await params).group);
  const { page } = sourceFilterSchema.parse(await searchParams);
  const sources = await readBehindGlass(actor, group.id, async (reader) => ({
    subjectId: group.id,
    page: "sources",
    value: await listSources(reader, { groupId: group.id, documentId: null }),
  }));
  if (!sources) notFound();
  const t = await getTranslations("glass");
  const address = `/admin/groups/${group.slug}`;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: group.name }]} />
      <PageHeading title={t("groupSources")} standfirst={t("sources.groupLead")} />
      <GlassSources {...{ sources, page }} address={`${address}/sources`} />
    </>
  );
}
