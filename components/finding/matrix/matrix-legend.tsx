import { useTranslations } from "next-intl";
import { positionLetters, positionValues } from "#lib/domain/findings/types.ts";

/** What the signs in the matrix mean. */
export function MatrixLegend() {
  const t = useTranslations("board.matrix");
  const values = useTranslations("domain.position");
  return (
    <ul aria-label={t("legend")} className="matrix-legend flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {positionValues.map((value) => (
        <li key={value} className={positionLetters[value]}>
          {values(value)}
        </li>
      ))}
      <li className="n">{t("missing")}</li>
      <li className="old">{t("stale", { value: values("support") })}</li>
    </ul>
  );
}
