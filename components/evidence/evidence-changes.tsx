import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { EvidenceChange } from "#lib/domain/evidence/types.ts";

/** How what a finding rests on came about, newest first. */
export function EvidenceChanges({ changes }: { changes: readonly EvidenceChange[] }) {
  const t = useTranslations("evidence.changes");
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t("title")}>
      <ol className="grid grid-cols-1 gap-2">
        {changes.map(({ id, at, by, kind, words }) => (
          <li key={id}>
            <p className="text-sm text-quiet">
              <span className="font-medium text-ink">{t(kind)}</span> {by && t("by", { name: by })} ·{" "}
              <DateTime at={at} zone="UTC" />
            </p>
            <p className="max-w-measure font-serif">{words}</p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
