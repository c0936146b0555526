import { useTranslations } from "next-intl";
import type { CommissionView } from "#lib/domain/commissions/types.ts";
import { CommissionBrief } from "./commission-brief.tsx";
import { CommissionFacts } from "./commission-facts.tsx";

/** Commissions of which no paper was begun. Draws nothing where there are none. */
export function CommissionsList({ commissions }: { commissions: readonly CommissionView[] }) {
  const t = useTranslations("paper.commission");
  if (commissions.length === 0) return null;
  return (
    <section aria-labelledby="commissions">
      <h2 id="commissions" className="font-serif text-2xl font-semibold">
        {t("open")}
      </h2>
      <p className="mt-1 text-sm text-quiet">{t("notBegun")}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {commissions.map((commission) => (
          <li key={commission.id} className="grid gap-1.5 py-3">
            <h3 className="font-serif font-semibold">{commission.title}</h3>
            <CommissionFacts commission={commission} />
            <CommissionBrief {...commission} />
          </li>
        ))}
      </ul>
    </section>
  );
}
