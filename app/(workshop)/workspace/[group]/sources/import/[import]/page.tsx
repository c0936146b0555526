import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReadSourcesForm } from "#components/source/read-sources-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { isUuid } from "#lib/base/uuid.ts";
import { findSourceImport } from "#lib/domain/sources/find-source-import.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { takeSourcesAction } from "../../actions.ts";

type Props = PageProps<"/workspace/[group]/sources/import/[import]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await requireImport((await params).group, (await params).import);
  const t = await getTranslations("sources.import");
  return { title: `${t("title")} · ${found.library.name}` };
}

export default async function SourceImportPage({ params }: Props) {
  const found = await requireImport((await params).group, (await params).import);
  const t = await getTranslations("sources");
  const { library, fileName } = found;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: library.address, label: t("of", { name: library.name }) }]} />
      <PageHeading
        title={t("import.title")}
        standfirst={fileName ? t("import.from", { name: fileName }) : t("import.pasted")}
      />
      <ReadSourcesForm found={found} action={takeSourcesAction} />
    </>
  );
}

const requireImport = cache(async (group: string, id: string) => {
  const { actor } = await requireGroup(group);
  const found = isUuid(id) ? await findSourceImport(actor, id) : null;
  return found?.library.groupSlug === group ? found : notFound();
});
