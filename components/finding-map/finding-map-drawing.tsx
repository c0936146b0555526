import { useTranslations } from "next-intl";
import { useId } from "react";
import { linesOf } from "#lib/publish/drawings/lines-of.ts";
import { lineStyles, lineWidth } from "./line-style.ts";
import { LitPaths } from "./lit-paths.tsx";
import { boxHeight, boxWidth, layOutMap, type MapBox, type MapCurve, mapWidth } from "./map-layout.ts";
import type { FindingMap } from "./map-shapes.ts";
import { type MapWords, useMapWords } from "./map-words.ts";

/** The picture, complete without script: every box that leads somewhere is a link, in the order in which one reads. */
export function FindingMapDrawing({ map }: { map: FindingMap }) {
  const t = useTranslations("map");
  const words = useMapWords(map.edges);
  const hintId = useId();
  const { height, boxes, curves } = layOutMap(map);
  return (
    <div className="grid grid-cols-1 gap-2">
      <p id={hintId} className="no-print text-sm text-quiet xl:hidden">
        {t("scroll")}
      </p>
      <LitPaths label={t("drawing")} lines={map.edges}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of links in a drawing is no form */}
        <svg
          role="group"
          aria-label={t("drawing")}
          viewBox={`-2 -2 ${mapWidth + 4} ${height + 4}`}
          className="block h-auto w-full min-w-240 max-w-6xl print:min-w-0"
        >
          <g className="fill-none">
            {curves.map((curve) => (
              <Line key={`${curve.edge.from} ${curve.edge.to}`} curve={curve} />
            ))}
          </g>
          {boxes.map((box) => (
            <LinkedBox key={box.node.key} box={box} words={words} />
          ))}
        </svg>
      </LitPaths>
    </div>
  );
}

function Line({ curve: { edge, d } }: { curve: MapCurve }) {
  const { className, dash } = lineStyles[edge.stance];
  return (
    <path
      d={d}
      data-from={edge.from}
      data-to={edge.to}
      strokeWidth={lineWidth(edge.stance, edge.count)}
      strokeDasharray={dash}
      className={`${className} group-data-lighting/map:opacity-15 data-lit:opacity-100!`}
    />
  );
}

type BoxProps = { box: MapBox; words: MapWords };

function LinkedBox({ box, words }: BoxProps) {
  const { key, href } = box.node;
  const name = words.nameOf(box.node);
  const shared = {
    "data-node": key,
    className: "group/box outline-none group-data-lighting/map:opacity-50 data-lit:opacity-100!",
  };
  if (!href)
    return (
      <g {...shared}>
        <title>{name}</title>
        <Box box={box} words={words} />
      </g>
    );
  return (
    <a {...shared} href={href}>
      <title>{name}</title>
      <Box box={box} words={words} />
    </a>
  );
}

function Box({ box: { node, x, y }, words }: BoxProps) {
  const strong = node.kind === "report" || node.kind === "theme";
  return (
    <g transform={`translate(${x} ${Math.round(y)})`}>
      <rect
        width={boxWidth}
        height={boxHeight}
        rx="5"
        strokeWidth={strong ? 2 : 1}
        className={`fill-raised ${strong ? "stroke-accent" : "stroke-edge"} group-hover/box:stroke-accent group-focus-visible/box:stroke-focus group-focus-visible/box:stroke-3`}
      />
      <text x="12" y="17" fontSize="11.5" className="fill-quiet font-sans">
        {words.kindOf(node)}
      </text>
      <text fontSize="13.5" className="fill-ink font-sans group-hover/box:underline">
        {linesOf(words.titleOf(node)).map((line, index) => (
          <tspan key={line} x="12" y={34 + index * 17}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
