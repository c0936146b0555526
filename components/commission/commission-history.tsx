import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import type { CommissionEvent } from "#lib/domain/commissions/types.ts";

/** What happened to a commission, from recorded facts, newest first. */
export function CommissionHistory({ history }: { history: readonly CommissionEvent[] }) {
  const t = useTranslations("commission.history");
  const sentences = useTranslations("group.activity.kind");
  const sentenceOf = (kind: string) => {
    const known = kind as Parameters<typeof sentences>[0];
    return sentences(sentences.has(known) ? known : "other");
  };
  return (
    <TitledSection id="history" title={t("heading")}>
      {history.length === 0 && <p className="text-quiet">{t("none")}</p>}
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {history.map(({ id, kind, at, by }) => (
          <li key={id} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[1fr_auto]">
            <p>
              {sentenceOf(kind)} {by && <span className="text-quiet">{t("by", { name: by })}</span>}
            </p>
            <p className="text-sm text-quiet">
              <DateTime at={at} zone="UTC" />
            </p>
          </li>
        ))}
      </ol>
    </TitledSection>
  );
}
