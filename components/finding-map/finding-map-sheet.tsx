import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { mostFindings } from "./build-map.ts";
import { FindingMapDrawing } from "./finding-map-drawing.tsx";
import { FindingMapLegend } from "./finding-map-legend.tsx";
import { FindingMapTable } from "./finding-map-table.tsx";
import { mapAddress } from "./map-address.ts";
import type { FindingMap, MapFilter } from "./map-shapes.ts";

export type FindingMapSheetProps = { slug: string; map: FindingMap; filter: MapFilter };

/** The picture, what its lines say, and the table that is its equal. */
export function FindingMapSheet({ slug, map, filter }: FindingMapSheetProps) {
  const t = useTranslations("map");
  if (map.findings.length === 0) return <EmptyState title={t("noneMatch")} />;
  return (
    <>
      <div className="grid grid-cols-1 gap-4">
        <Folding slug={slug} map={map} filter={filter} />
        <FindingMapLegend edges={map.edges} />
        <FindingMapDrawing map={map} />
      </div>
      <section aria-labelledby="table" className="grid grid-cols-1 gap-4">
        <h2 id="table" className="font-serif text-xl font-semibold">
          {t("table.title")}
        </h2>
        <FindingMapTable map={map} />
      </section>
    </>
  );
}

function Folding({ slug, map, filter }: FindingMapSheetProps) {
  const t = useTranslations("map");
  if (map.folded)
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{t("folded", { most: mostFindings })}</p>
        <LinkButton href={mapAddress(slug, { ...filter, all: true })}>{t("drawAll")}</LinkButton>
      </div>
    );
  if (!filter.all && !filter.sources) return null;
  return (
    <p>
      <LinkButton href={mapAddress(slug, { ...filter, all: false, sources: false })}>{t("fold")}</LinkButton>
    </p>
  );
}
