import { useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";
import { DateTime } from "#components/ui/date-time.tsx";
import type { EvidencePiece } from "#lib/domain/evidence/types.ts";
import type { EvidenceActions } from "./evidence-actions.ts";
import { EvidenceOrigin } from "./evidence-origin.tsx";
import { FormerQuotes } from "./former-quotes.tsx";
import { PassageStandingNotice } from "./passage-standing-notice.tsx";
import { PieceTools } from "./piece-tools.tsx";

export type EvidencePieceItemProps = {
  /** Where the group is read. */
  home: string;
  piece: EvidencePiece;
  /** Null for whoever only reads. */
  actions: EvidenceActions | null;
};

const rules = {
  supports: "border-support",
  qualifies: "border-reservation",
  contradicts: "border-objection",
};

/** One piece of evidence with all that can be told of it; it has an address on the page. */
export function EvidencePieceItem({ home, piece, actions }: EvidencePieceItemProps) {
  const { view, addedBy, addedAt, former, mayChange } = piece;
  const t = useTranslations("evidence");
  const tools = mayChange ? actions : null;
  return (
    <li
      id={`evidence-${view.id}`}
      className={classNames("grid scroll-mt-24 grid-cols-1 gap-1.5 border-s-2 ps-4", rules[view.stance])}
    >
      <EvidenceOrigin home={home} piece={piece} />
      {view.note && <p className="max-w-measure whitespace-pre-line">{view.note}</p>}
      <p className="text-sm text-quiet">
        {addedBy ? t("addedBy", { name: addedBy.name }) : t("added")} · <DateTime at={addedAt} zone="UTC" />
      </p>
      <PassageStandingNotice
        {...{ home, piece }}
        hasVersions={actions !== null}
        action={tools?.reanchor ?? null}
      />
      <FormerQuotes former={former} />
      {tools && <PieceTools view={view} change={tools.change} remove={tools.remove} />}
    </li>
  );
}
