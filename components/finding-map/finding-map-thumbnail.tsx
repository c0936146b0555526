import Link from "next/link";
import { useTranslations } from "next-intl";
import { lineStyles, lineWidth } from "./line-style.ts";
import { boxHeight, boxWidth, layOutMap, mapWidth } from "./map-layout.ts";
import type { FindingMap } from "./map-shapes.ts";

export type FindingMapThumbnailProps = { map: FindingMap; href: string };

/** The picture from afar, without words: one link to all of it. */
export function FindingMapThumbnail({ map, href }: FindingMapThumbnailProps) {
  const t = useTranslations("map");
  const { height, boxes, curves } = layOutMap(map);
  return (
    <Link
      href={href}
      prefetch={false}
      className="block max-w-measure rounded-lg border border-line bg-raised p-4 hover:border-accent"
    >
      <span className="sr-only">{t("open")}</span>
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox={`-4 -4 ${mapWidth - 342} ${height + 8}`}
        className="mx-auto block h-auto max-h-72 w-full"
      >
        <g className="fill-none">
          {curves.map(({ edge, d }) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={d}
              strokeWidth={2 * lineWidth(edge.stance, edge.count)}
              className={lineStyles[edge.stance].className}
            />
          ))}
        </g>
        {boxes.map(({ node, x, y }) => (
          <rect
            key={node.key}
            x={x}
            y={y}
            width={boxWidth}
            height={boxHeight}
            rx="8"
            strokeWidth="2"
            className="fill-sunken stroke-edge"
          />
        ))}
      </svg>
    </Link>
  );
}
