import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";

/** Filters that stand elsewhere on the page belong to this form. */
export const searchFormId = "search-form";

export type SearchFormProps = { words: string | null; problem?: string };

/** The search field of the search page, with what it takes. Answered while somebody types by public/search.js. */
export function SearchForm({ words, problem }: SearchFormProps) {
  const t = useTranslations("public.search");
  const described = problem ? "q-hint q-problem" : "q-hint";
  return (
    <search aria-label={t("title")}>
      <form id={searchFormId} action="/search" method="get" className="max-w-measure">
        <label htmlFor="q" className="mb-1 block font-medium">
          {t("label")}
        </label>
        <div className="flex gap-2">
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={words ?? ""}
            maxLength={200}
            autoComplete="off"
            aria-describedby={described}
            aria-invalid={problem ? true : undefined}
            className="field-box min-w-0"
          />
          <button type="submit" className={buttonStyle("primary")}>
            {t("submit")}
          </button>
        </div>
        <p id="q-hint" className="mt-1 text-sm text-quiet">
          {t("hint")}
        </p>
        {problem && (
          <p id="q-problem" className="mt-1 text-sm font-medium text-danger">
            {problem}
          </p>
        )}
      </form>
    </search>
  );
}
