import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TimelineEntry } from "./public-timeline.ts";
import {
  layOutTimeline,
  markRoom,
  type TimelineMark,
  timelineStart,
  timelineWidth,
} from "./timeline-layout.ts";
import { useTimelineWords } from "./timeline-words.ts";

/** The life of a group as a picture with real links. Left out where it would be too small to read: the list says the same. */
export function TimelineDrawing({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useTranslations("public.timeline");
  const { lanes, marks, years, height } = layOutTimeline(entries);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links in a drawing is no form
    <svg
      role="group"
      aria-label={t("drawing")}
      viewBox={`0 0 ${timelineWidth} ${height}`}
      className="mb-8 h-auto w-full max-w-4xl max-md:hidden"
    >
      <g className="stroke-line" strokeWidth="1">
        {years.map(({ year, x }) => (
          <line key={year} x1={x} x2={x} y1="20" y2={height} strokeDasharray="2 4" />
        ))}
        {lanes.map(({ lane, y }) => (
          <line key={lane} x1={timelineStart} x2={timelineWidth} y1={y} y2={y} />
        ))}
      </g>
      <g className="fill-quiet font-sans" fontSize="13">
        {years.map(({ year, x }) => (
          <text key={year} x={x} y="14" textAnchor="middle">
            {year}
          </text>
        ))}
        {lanes.map(({ lane, y }) => (
          <text key={lane} x="0" y={y + 4}>
            {t(`lane.${lane}`)}
          </text>
        ))}
      </g>
      {marks.map((mark) => (
        <Mark key={`${mark.x} ${mark.y}`} mark={mark} />
      ))}
    </svg>
  );
}

function Mark({ mark: { entry, x, y } }: { mark: TimelineMark }) {
  const words = useTimelineWords()(entry);
  const drawn = (
    <>
      <title>{words}</title>
      <rect
        x={x - markRoom / 2}
        y={y - markRoom / 2}
        width={markRoom}
        height={markRoom}
        className="fill-transparent"
      />
      <Shape entry={entry} x={x} y={y} />
    </>
  );
  if (!("href" in entry)) return <g>{drawn}</g>;
  return (
    <a href={entry.href} aria-label={words} className="group/mark">
      {drawn}
    </a>
  );
}

/** Told apart by form, not by colour alone. */
function Shape({ entry: { kind }, x, y }: TimelineMark): ReactNode {
  const style = "stroke-accent group-hover/mark:fill-accent";
  switch (kind) {
    case "discussion":
      return <circle cx={x} cy={y} r="5" strokeWidth="2" className="fill-paper stroke-quiet" />;
    case "event":
      return <circle cx={x} cy={y} r="7" strokeWidth="2" className={`fill-paper ${style}`} />;
    case "publication":
    case "edition":
      return (
        <rect
          x={x - 6}
          y={y - 7}
          width="12"
          height="14"
          rx="1.5"
          strokeWidth="2"
          className={`fill-raised ${style}`}
        />
      );
    default:
      return <path d={`M${x} ${y - 7}l7 7l-7 7l-7-7Z`} className="fill-ink" />;
  }
}
