import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormerQuote } from "#lib/domain/evidence/types.ts";

/** The words a piece quoted before it was anchored again, newest first. */
export function FormerQuotes({ former }: { former: readonly FormerQuote[] }) {
  const t = useTranslations("evidence.former");
  const origin = useTranslations("evidence.origin");
  if (former.length === 0) return null;
  return (
    <Disclosure summary={t("title", { count: former.length })}>
      <ol className="grid grid-cols-1 gap-3">
        {former.map(({ quote, version, replacedAt, by }) => (
          <li key={replacedAt.toISOString()}>
            <blockquote className="max-w-measure whitespace-pre-line font-serif text-quiet">
              “{quote}”
            </blockquote>
            <p className="text-sm text-quiet">
              {version === null ? origin("workingText") : origin("version", { number: version })} ·{" "}
              {t("until")} <DateTime at={replacedAt} zone="UTC" />
              {by && ` · ${by.name}`}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
