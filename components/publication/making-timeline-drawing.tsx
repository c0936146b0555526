import { useTranslations } from "next-intl";
import {
  layOutMaking,
  type MakingMark,
  makingWidth,
  markRadius,
} from "#lib/publish/drawings/making-layout.ts";
import type { MakingStep } from "#lib/publish/drawings/making-timeline.ts";

/** A step with its words. */
export type ToldStep = { step: MakingStep; what: string; when: string };

/** As large as a finger needs a mark to be where the drawing is at its narrowest. */
const touchRadius = 15;

/** The days of the making as a picture with real links. Left out where it would be too small to read: the words say the same. */
export function MakingTimelineDrawing({ told }: { told: readonly ToldStep[] }) {
  const t = useTranslations("publication.drawn.timeline");
  const { lanes, marks, years, height } = layOutMaking(told.map(({ step }) => step));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links in a drawing is no form
    <svg
      role="group"
      aria-label={t("alt")}
      viewBox={`-2 0 ${makingWidth + 4} ${height}`}
      className="mb-5 h-auto w-full max-w-4xl max-md:hidden print:block"
    >
      <g className="stroke-line" strokeWidth="1">
        {years.map(({ year, x }) => (
          <line key={year} x1={x} x2={x} y1="20" y2={height} strokeDasharray="2 4" />
        ))}
        {lanes.map(({ lane, end }) => (
          <line key={lane} x1="0" x2={makingWidth} y1={end} y2={end} />
        ))}
      </g>
      <g className="fill-quiet font-sans" fontSize="14">
        {years.map(({ year, x }) => (
          <text key={year} x={x} y="14" textAnchor="middle">
            {year}
          </text>
        ))}
        {lanes.map(({ lane, y }) => (
          <text key={lane} x="0" y={y}>
            {t(`lane.${lane}`)}
          </text>
        ))}
      </g>
      {marks.map((mark) => (
        <Mark key={mark.number} mark={mark} told={told[mark.number - 1]} />
      ))}
    </svg>
  );
}

/** A circle at its beginning; a line to its end, broken where only the month is known. */
function Mark({ mark: { number, step, x1, x2, y }, told }: { mark: MakingMark; told: ToldStep | undefined }) {
  const said = `${number}. ${told?.what}, ${told?.when}`;
  return (
    <a href={step.href} aria-label={said} className="group/mark outline-none">
      <title>{said}</title>
      <circle cx={x1} cy={y} r={touchRadius} className="fill-transparent" />
      {x2 > x1 && (
        <line
          x1={x1}
          x2={x2}
          y1={y}
          y2={y}
          strokeWidth="2.5"
          strokeDasharray={step.monthAlone ? "4 3" : undefined}
          className="stroke-accent"
        />
      )}
      <circle
        cx={x1}
        cy={y}
        r={markRadius}
        strokeWidth="1.5"
        className="fill-raised stroke-accent group-hover/mark:fill-sunken group-focus-visible/mark:stroke-focus group-focus-visible/mark:stroke-3"
      />
      <text x={x1} y={y + 4.5} textAnchor="middle" fontSize="13" className="fill-ink font-sans">
        {number}
      </text>
    </a>
  );
}
