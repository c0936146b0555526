import { OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { openStates } from "#lib/domain/findings/rules.ts";
import type { FindingView, PositionView } from "#lib/domain/findings/types.ts";

export type StandingObjectionsProps = {
  finding: Pick<FindingView, "state" | "counts" | "positions">;
  /** How many of the objections nobody can withdraw any more. */
  departed: number;
};

/** What stands between a finding and agreement, and what would resolve it. Nothing where no objection stands. */
export function StandingObjections({
  finding: { state, counts, positions },
  departed,
}: StandingObjectionsProps) {
  const t = useTranslations("calls.objections");
  if (counts.objection === 0 || !openStates.includes(state)) return null;
  const objections = positions?.filter(({ value }) => value === "objection");
  return (
    <section
      aria-labelledby="objections"
      className="mb-10 grid max-w-4xl grid-cols-1 gap-3 rounded-lg border border-s-4 border-objection bg-raised p-5"
    >
      <h2 id="objections" className="flex items-center gap-2 font-serif text-xl font-semibold">
        <OctagonAlert aria-hidden className="size-5 shrink-0 text-objection" />
        {t("title", { count: counts.objection })}
      </h2>
      <p className="max-w-measure text-sm text-quiet">{t("lead")}</p>
      {departed > 0 && <p className="max-w-measure text-sm">{t("departed", { count: departed })}</p>}
      {objections ? <ObjectionList objections={objections} /> : <p className="text-sm">{t("unnamed")}</p>}
    </section>
  );
}

function ObjectionList({ objections }: { objections: readonly PositionView[] }) {
  const t = useTranslations("calls.objections");
  return (
    <ul className="grid gap-4">
      {objections.map(({ person, perspective, text }) => (
        <li key={person.id} className="grid gap-1">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-medium">{person.name}</span>
            {perspective && <span className="text-sm text-quiet">{perspective}</span>}
            <span className="text-sm text-quiet">{t("resolve")}</span>
          </p>
          <p className="max-w-measure whitespace-pre-line font-serif">{text}</p>
        </li>
      ))}
    </ul>
  );
}
