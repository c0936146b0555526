import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MaterialsForm } from "#components/event/materials-form.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findMaterials } from "#lib/domain/events/find-materials.ts";
import { listOwnPublications } from "#lib/domain/publications/list-own-publications.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { publishMaterialsAction } from "../actions.ts";

type Props = PageProps<"/workspace/[group]/events/[event]">;

/** An announced event of the group, for its moderators. */
const requireMaterials = cache(async (part: string, event: string) => {
  const { actor, group } = await requireGroup(part);
  if (!group.may.publish) forbidden();
  const slug = readSlug(event);
  const materials = slug && (await findMaterials(actor, group.id, slug));
  return materials ? { actor, group, materials } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: part, event } = await params;
  const { group, materials } = await requireMaterials(part, event);
  const t = await getTranslations("group.events");
  return { title: `${t("materialsOf", { title: materials.title })} · ${group.name}` };
}

export default async function MaterialsPage({ params }: Props) {
  const { group: part, event } = await params;
  const { actor, group, materials } = await requireMaterials(part, event);
  const publications = await listOwnPublications(actor, group.id);
  const t = await getTranslations("group.events");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/events`, label: t("title") }]} />
      <PageHeading
        title={materials.title}
        standfirst={t("materialsMeans")}
        facts={
          <a href={`/events/${materials.slug}`} className="link target inline-flex items-center">
            {t("see")}
          </a>
        }
      />
      {materials.open ? (
        <MaterialsForm action={publishMaterialsAction} {...{ materials, publications }} />
      ) : (
        <p className="max-w-measure">{t("materialsLater")}</p>
      )}
    </>
  );
}
