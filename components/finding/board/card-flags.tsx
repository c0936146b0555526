import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { BoardCard } from "#lib/domain/findings/types.ts";

export type CardFlagsProps = { card: BoardCard; asked: number; now: number };

/** What is worth knowing of a finding before it is opened: answers, objections, what is stale or missing. */
export function CardFlags({ card, asked, now }: CardFlagsProps) {
  const t = useTranslations("board.card");
  const { state, answered, counts, stale, evidence, flagged, closesAt } = card;
  return (
    <div className="flags">
      {state !== "draft" && <span>{t("answered", { answered, asked })}</span>}
      {counts.objection > 0 && <b className="objects">{t("objection", { count: counts.objection })}</b>}
      {stale > 0 && <b>{t("stale", { count: stale })}</b>}
      {evidence === 0 && <b>{t("noEvidence")}</b>}
      {flagged > 0 && <b>{t("flagged", { count: flagged })}</b>}
      {closesAt && (
        <span>
          {t(Date.parse(closesAt) > now ? "closes" : "closed")}{" "}
          <DateTime at={new Date(closesAt)} zone="UTC" />
        </span>
      )}
      <Mine card={card} />
    </div>
  );
}

function Mine({ card: { mine, mineIsStale, missing } }: { card: BoardCard }) {
  const t = useTranslations("board.card");
  const values = useTranslations("domain.position");
  if (mine) return <span>{t("mine", { value: values(mine) })}</span>;
  if (!missing) return null;
  return <b>{t(mineIsStale ? "mineStale" : "missing")}</b>;
}
