import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import {
  type EvidenceAccount,
  type EvidenceChange,
  type EvidencePiece,
  evidenceStances,
} from "#lib/domain/evidence/types.ts";
import type { EvidenceActions } from "./evidence-actions.ts";
import { EvidenceChanges } from "./evidence-changes.tsx";
import { EvidencePieceItem } from "./evidence-piece.tsx";

export type EvidenceSectionProps = {
  /** Where the group is read. */
  home: string;
  account: EvidenceAccount;
  changes: readonly EvidenceChange[];
  /** Null for whoever only reads. */
  actions: EvidenceActions | null;
  /** Where evidence is added; null for whoever may not now. */
  addAddress: string | null;
};

/** What a finding rests on, by what it does to it: the words themselves, where they stand, whether they still do. */
export function EvidenceSection({ home, account, changes, actions, addAddress }: EvidenceSectionProps) {
  const t = useTranslations("evidence");
  const { pieces, hidden } = account;
  const add = addAddress && <LinkButton href={addAddress}>{t("add")}</LinkButton>;
  return (
    <TitledSection
      id="evidence"
      title={t("title")}
      lead={pieces.length > 0 && <Summary pieces={pieces} />}
      action={pieces.length > 0 && add}
    >
      {pieces.length === 0 && hidden === 0 && (
        <EmptyState title={t("none")} action={add}>
          {actions && t("noneHint")}
        </EmptyState>
      )}
      {evidenceStances.map((stance) => (
        <StanceGroup
          key={stance}
          {...{ home, stance, actions }}
          pieces={pieces.filter(({ view }) => view.stance === stance)}
        />
      ))}
      {hidden > 0 && <p className="text-quiet">{t("hidden", { count: hidden })}</p>}
      {pieces.length === 0 && hidden > 0 && add && <p>{add}</p>}
      <EvidenceChanges changes={changes} />
    </TitledSection>
  );
}

function Summary({ pieces }: { pieces: readonly EvidencePiece[] }) {
  const t = useTranslations("evidence");
  const count = (stance: string) => pieces.filter(({ view }) => view.stance === stance).length;
  const flagged = pieces.filter(({ standing }) => standing && standing.kind !== "stands").length;
  return (
    <p>
      {t("summary", {
        count: pieces.length,
        supports: count("supports"),
        qualifies: count("qualifies"),
        contradicts: count("contradicts"),
      })}{" "}
      {flagged > 0 && <strong className="font-medium text-warn">{t("flagged", { count: flagged })}</strong>}
    </p>
  );
}

type StanceGroupProps = Pick<EvidenceSectionProps, "home" | "actions"> & {
  stance: (typeof evidenceStances)[number];
  pieces: readonly EvidencePiece[];
};

function StanceGroup({ home, stance, pieces, actions }: StanceGroupProps) {
  const t = useTranslations("evidence.group");
  if (pieces.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-4">
      <h3 className="text-sm font-semibold text-quiet">{t(stance)}</h3>
      <ol className="grid grid-cols-1 gap-6">
        {pieces.map((piece) => (
          <EvidencePieceItem key={piece.view.id} {...{ home, piece, actions }} />
        ))}
      </ol>
    </div>
  );
}
