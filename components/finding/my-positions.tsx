import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { PositionBadge } from "./position-badge.tsx";

/** What somebody said of a finding over time, newest first. Nothing before the first. */
export function MyPositions({ positions }: { positions: FindingView["myPositions"] }) {
  const t = useTranslations("finding.myPosition");
  if (positions.length === 0) return null;
  return (
    <Disclosure summary={t("history")}>
      <ol className="grid gap-3">
        {positions.map(({ version, value, text, createdAt }) => (
          <li key={`${createdAt.toISOString()} ${value}`} className="grid gap-0.5">
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-quiet">
              <PositionBadge value={value} />
              {t("onVersion", { number: version })}
              <DateTime at={createdAt} zone="UTC" />
            </p>
            {text && <p className="whitespace-pre-line font-serif">{text}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
