import { useTranslations } from "next-intl";
import { dispositions, type ResponsesProgress as Progress } from "#lib/domain/reviews/types.ts";

/** How far the answers of a round are: a bar, the same in words, and how they are spread. */
export function ResponsesProgress({ progress }: { progress: Progress }) {
  const t = useTranslations("responses");
  const { all, answered, dispositions: counts, contested } = progress;
  if (all === 0) return <p className="text-quiet">{t("progress.none")}</p>;
  const given = dispositions.filter((disposition) => counts[disposition]);
  return (
    <section aria-label={t("progress.label")} className="grid max-w-measure grid-cols-1 gap-2">
      <p className="font-medium tabular-nums">{t("progress.answered", { answered, all })}</p>
      <progress
        value={answered}
        max={all}
        aria-label={t("progress.label")}
        className="h-2.5 w-full accent-accent"
      />
      <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-sm text-quiet tabular-nums">
        {given.map((disposition) => (
          <li key={disposition} className="m-0">
            {t("progress.part", {
              disposition: t(`disposition.${disposition}`),
              count: counts[disposition] ?? 0,
            })}
          </li>
        ))}
        {answered < all && <li className="m-0">{t("progress.unanswered", { count: all - answered })}</li>}
        {contested > 0 && <li className="m-0 text-warn">{t("progress.contested", { count: contested })}</li>}
      </ul>
    </section>
  );
}
