import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { PositionView } from "#lib/domain/findings/types.ts";
import { PositionBadge } from "./position-badge.tsx";

export type StalePositionsProps = {
  /** Null for observers, who do not see who stands where. */
  positions: readonly PositionView[] | null;
};

/** Who said what of an earlier text and has not confirmed it. */
export function StalePositions({ positions }: StalePositionsProps) {
  const t = useTranslations("revising.stale");
  if (!positions || positions.length === 0) return null;
  return (
    <Disclosure summary={t("of", { count: positions.length })}>
      <p className="text-sm text-quiet">{t("ofLead")}</p>
      <ul className="mt-2 grid gap-2">
        {positions.map(({ person, value, version, text }) => (
          <li key={person.id} className="grid gap-0.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{person.name}</span>
              <PositionBadge value={value} />
              <span className="text-sm text-quiet">{t("onVersion", { number: version })}</span>
            </p>
            {text && <p className="max-w-measure whitespace-pre-line font-serif text-quiet">{text}</p>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
