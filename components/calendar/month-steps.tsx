import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { monthName } from "./month-name.ts";

/** The month that is shown, and the ways to the one before and the one after. */
export function MonthSteps({ month, before, after }: { month: string; before: string; after: string }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  return (
    <nav aria-label={t("months")} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 className="min-w-44 font-serif text-xl font-semibold">{monthName(month, locale)}</h2>
      <LinkButton href={before}>{t("before")}</LinkButton>
      <LinkButton href={after}>{t("after")}</LinkButton>
    </nav>
  );
}
