import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";

/** Search over what is published. A plain GET form. */
export function SearchForm({ query }: { query?: string }) {
  const t = useTranslations("frame");
  return (
    <search>
      <form action="/search" method="get" className="flex gap-1">
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          aria-label={t("searchLabel")}
          placeholder={t("search")}
          className="field-box min-w-0 lg:w-44"
        />
        <button type="submit" aria-label={t("search")} className={buttonStyle("plain", "px-3")}>
          <Search aria-hidden className="size-5" />
        </button>
      </form>
    </search>
  );
}
