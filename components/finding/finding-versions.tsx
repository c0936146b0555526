import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";

/** How a finding's statement changed, newest first. */
export function FindingVersions({ versions }: Pick<FindingView, "versions">) {
  const t = useTranslations("finding.history");
  return (
    <ol className="grid gap-4">
      {versions.map(({ number, statement, createdAt, createdBy }) => (
        <li key={number} className="grid gap-0.5">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-quiet">
            <span className="font-medium text-ink">{t("version", { number })}</span>
            {t("by", { name: createdBy.name })}
            <DateTime at={createdAt} zone="UTC" />
          </p>
          <p className="max-w-measure font-serif">{statement}</p>
        </li>
      ))}
    </ol>
  );
}
