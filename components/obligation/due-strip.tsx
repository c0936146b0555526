import { useLocale, useTranslations } from "next-intl";
import { classNames } from "#components/ui/class-names.ts";

export type DueStripProps = {
  weeks: readonly { kind: "late" | "week" | "later" | "never"; from: Date | null; count: number }[];
};

/** How much is due when: a bar a week, and beside each its number and day in words, which is all there is to it. */
export function DueStrip({ weeks }: DueStripProps) {
  const t = useTranslations("obligations.strip");
  const locale = useLocale();
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const day = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return (
    <section aria-label={t("label")}>
      <ol className="grid grid-cols-1 gap-1 text-sm sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none sm:items-end sm:gap-2">
        {weeks.map(({ kind, from, count }) => (
          <li
            key={`${kind} ${from?.getTime()}`}
            className="flex items-center gap-2 sm:grid sm:justify-items-stretch sm:gap-1"
          >
            <span className="w-24 shrink-0 text-quiet sm:order-last sm:w-auto">
              {from ? t("week", { day: day.format(from) }) : t(kind === "week" ? "later" : kind)}
            </span>
            <span
              aria-hidden
              className={classNames(
                "block h-3 max-w-[calc(100%-9rem)] rounded-sm sm:h-auto sm:max-w-none",
                "w-(--share) sm:w-auto sm:min-h-px sm:[height:calc(var(--share-of-one)*4rem)]",
                kind === "late" ? "bg-danger" : "bg-accent",
              )}
              style={{ "--share": `${(100 * count) / most}%`, "--share-of-one": count / most } as never}
            />
            <span className="font-medium tabular-nums sm:-order-1">{t("count", { count })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
