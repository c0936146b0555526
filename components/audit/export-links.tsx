import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";

export type ExportLinksProps = {
  /** Address of the export in a form, with the filters of the page. */
  hrefOf: (format: "csv" | "jsonl") => string;
  /** How many entries it holds at most. */
  most: number;
};

/** Takes along what a page lists. */
export function ExportLinks({ hrefOf, most }: ExportLinksProps) {
  const t = useTranslations("audit.export");
  return (
    <section aria-label={t("label")} className="no-print grid grid-cols-1 gap-2">
      <p className="flex flex-wrap gap-3">
        {(["csv", "jsonl"] as const).map((format) => (
          <a key={format} href={hrefOf(format)} download className={buttonStyle()}>
            {t(format)}
          </a>
        ))}
      </p>
      <p className="max-w-measure text-sm text-quiet">{t("hint", { most })}</p>
    </section>
  );
}
