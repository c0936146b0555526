import { useTranslations } from "next-intl";
import type { Loss } from "#lib/import/types.ts";

/** What a file held that the text cannot keep, or not as it was, each in a sentence. */
export function LossList({ losses }: { losses: readonly Loss[] }) {
  const t = useTranslations("imports");
  if (losses.length === 0) return <p className="max-w-measure">{t("preview.noLosses")}</p>;
  return (
    <section aria-labelledby="import-losses" className="grid max-w-measure gap-2">
      <h2 id="import-losses" className="font-medium text-lg">
        {t("preview.losses")}
      </h2>
      <ul className="grid list-disc gap-1 ps-5">
        {losses.map(({ kind, count }) => (
          <li key={kind}>{t(`losses.${kind}`, { count })}</li>
        ))}
      </ul>
    </section>
  );
}
