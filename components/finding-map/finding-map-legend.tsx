import { useTranslations } from "next-intl";
import { lineStyles } from "./line-style.ts";
import type { MapEdge, MapStance } from "./map-shapes.ts";

/** What the lines say; only those that occur. */
export function FindingMapLegend({ edges }: { edges: readonly MapEdge[] }) {
  const t = useTranslations("map");
  const stances = (Object.keys(lineStyles) as MapStance[]).filter((stance) =>
    edges.some((edge) => edge.stance === stance),
  );
  if (stances.length === 0) return null;
  return (
    <ul aria-label={t("legend")} className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-quiet">
      {stances.map((stance) => (
        <li key={stance} className="flex items-center gap-2">
          <svg aria-hidden="true" focusable="false" className="h-3 w-10">
            <path
              d="M0 6H40"
              strokeWidth={stance === "embeds" ? 1 : 2}
              strokeDasharray={lineStyles[stance].dash}
              className={lineStyles[stance].className}
            />
          </svg>
          {t(`stance.${stance}`)}
        </li>
      ))}
    </ul>
  );
}
