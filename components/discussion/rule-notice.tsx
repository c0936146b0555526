import { useTranslations } from "next-intl";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";

/** The rule of a discussion in full, kept in view while one reads and writes. */
export function RuleNotice({ rule }: { rule: AttributionRule }) {
  const t = useTranslations("discussion");
  const domain = useTranslations("domain");
  return (
    <aside
      aria-label={t("rule")}
      className="sticky top-0 z-10 max-w-measure rounded-md border border-s-4 border-warn bg-raised px-4 py-3"
    >
      <p className="font-semibold">{domain(`rule.${rule}`)}</p>
      <p>{domain(`ruleText.${rule}`)}</p>
    </aside>
  );
}
