import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { PositionBar } from "#components/ui/position-bar.tsx";
import type { FindingView, PositionView } from "#lib/domain/findings/types.ts";
import { PositionBadge } from "./position-badge.tsx";
import { withUnanswered } from "./with-unanswered.ts";

export type PositionsAccountProps = {
  finding: Pick<FindingView, "counts" | "positions">;
  /** Members who take positions now. */
  asked: readonly { id: string; name: string }[];
};

/** Who said what of a finding's current version, and how many said nothing yet. */
export function PositionsAccount({ finding: { counts, positions }, asked }: PositionsAccountProps) {
  const t = useTranslations("finding.positions");
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="max-w-measure">
        <PositionBar counts={withUnanswered(counts, asked.length)} />
      </div>
      {positions ? <NamedPositions positions={positions} /> : <p className="text-quiet">{t("unnamed")}</p>}
    </div>
  );
}

function NamedPositions({ positions }: { positions: readonly PositionView[] }) {
  const t = useTranslations("finding.positions");
  return (
    <>
      {positions.length === 0 && <p className="text-quiet">{t("none")}</p>}
      <ul className="grid gap-4">
        {positions.map((position) => (
          <li key={position.person.id}>
            <PositionEntry position={position} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PositionEntry({ position }: { position: PositionView }) {
  const { person, perspective, value, text, createdAt } = position;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-medium">{person.name}</span>
        {perspective && <span className="text-sm text-quiet">{perspective}</span>}
        <PositionBadge value={value} />
        <span className="text-sm text-quiet">
          <DateTime at={createdAt} zone="UTC" />
        </span>
      </p>
      {text && <p className="max-w-measure whitespace-pre-line font-serif">{text}</p>}
    </div>
  );
}
