import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buildMap, type MapMaterial } from "#components/finding-map/build-map.ts";
import { FindingMapFilter } from "#components/finding-map/finding-map-filter.tsx";
import { FindingMapSheet } from "#components/finding-map/finding-map-sheet.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { requireGroup } from "#lib/web/require-group.ts";
import { readMapFilter } from "./filter.ts";
import { loadMapMaterial } from "./load-map-material.ts";

type Props = PageProps<"/workspace/[group]/findings/map">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("map");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function MapPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const filter = readMapFilter(await searchParams);
  const material = await loadMapMaterial(actor, group);
  const t = await getTranslations("map");
  const findings = await getTranslations("finding");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/findings`, label: findings("title") }]} />
      <PageHeading title={t("title")} standfirst={t("lead")} />
      {material.findings.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-8">
          <FindingMapFilter slug={group.slug} filter={filter} {...choicesIn(material)} />
          <FindingMapSheet slug={group.slug} map={buildMap(material, filter)} filter={filter} />
        </div>
      )}
    </>
  );
}

/** What can be chosen: what occurs. */
function choicesIn({ findings, links }: MapMaterial) {
  const origins = links.flatMap(({ from: { kind, path, title } }) =>
    path && (kind === "paper" || kind === "discussion") ? [[path, title] as const] : [],
  );
  return {
    themes: [...new Set(findings.map(({ theme }) => theme))].sort((a, b) => a.localeCompare(b, "en")),
    origins: [...new Map(origins)]
      .map(([path, title]) => ({ path, title }))
      .sort((a, b) => a.title.localeCompare(b.title, "en")),
  };
}
