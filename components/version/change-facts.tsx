import { useTranslations } from "next-intl";
import type { Change } from "#lib/editor/compare/compare.ts";
import type { Place, Unit } from "#lib/editor/compare/units.ts";

/** What kind of block it is and where it stands; what it became; what of it changed besides words. */
export function Facts({ change }: { change: Exclude<Change, { kind: "same" }> }) {
  const t = useTranslations("versions.compared");
  const described = useDescription();
  if (change.kind === "removed") return <span>{described(change.before)}</span>;
  if (change.kind === "added") return <span>{described(change.after)}</span>;
  const { before, after, reformed, facts } = change;
  return (
    <>
      <span>
        {reformed ? t("reformed", { before: described(before), after: described(after) }) : described(after)}
      </span>
      {facts.map((name) => (
        <span key={name}>
          {t(`facts.${name as "alt"}`, { before: before.facts[name] ?? "", after: after.facts[name] ?? "" })}
        </span>
      ))}
    </>
  );
}

function useDescription(): (unit: Unit) => string {
  const t = useTranslations("versions.compared");
  const placeText = (place: Place) =>
    place.kind === "cell"
      ? t("place.cell", { row: place.row, column: place.column })
      : t(`place.${place.kind}`);
  return ({ kind, places }) => [t(`unit.${kind}`), ...places.map(placeText)].join(", ");
}
