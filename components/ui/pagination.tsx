import { useTranslations } from "next-intl";
import { buttonStyle } from "./button-style.ts";

export type PaginationProps = {
  /** From 1. */
  page: number;
  pages: number;
  /** Address of a page of this list, with its filters. */
  hrefOf: (page: number) => string;
};

/** To the page before and after. Nothing where there is one page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const t = useTranslations("ui.pagination");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)} className={buttonStyle()}>
          {t("previous")}
        </a>
      )}
      <span className="text-sm text-quiet">{t("status", { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)} className={buttonStyle()}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
