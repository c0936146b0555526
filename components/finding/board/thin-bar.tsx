import { useTranslations } from "next-intl";
import { type PositionCounts, positionValues } from "#lib/domain/findings/types.ts";

/** How many stand where, as a narrow bar for hundreds of them on a page; the words are its text alternative. */
export function ThinBar({ counts, asked }: { counts: PositionCounts; asked: number }) {
  const t = useTranslations("ui.positions");
  const taken = positionValues.filter((value) => counts[value] > 0);
  const sum = taken.reduce((total, value) => total + counts[value], 0);
  const whole = Math.max(sum, asked);
  if (sum === 0) return <div className="thin-bar" aria-hidden="true" />;
  return (
    <>
      <div className="thin-bar" aria-hidden="true">
        {taken.map((value) => (
          <i key={value} className={`of-${value}`} style={{ width: `${percent(counts[value], whole)}%` }} />
        ))}
      </div>
      <span className="sr-only">
        {t("summary", { list: taken.map((value) => t(value, { count: counts[value] })).join(", ") })}
      </span>
    </>
  );
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1_000) / 10;
}
