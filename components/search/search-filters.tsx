import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import { languageName } from "#components/ui/language-name.ts";
import type { PublicationType } from "#lib/domain/publications/schema.ts";
import type { FacetChoice, Facets } from "#lib/domain/publications/types.ts";
import { isNarrowed, type Search, searchAddress } from "./search-address.ts";
import { searchFormId } from "./search-form.tsx";

export type SearchFiltersProps = { search: Search; facets: Facets };

/**
 * Narrows the publications that were found; each choice says how many it leaves. Part of the search's form, wherever it stands,
 * so that the choices and the words go together. A filter with nothing to choose from is left out.
 */
export function SearchFilters({ search, facets }: SearchFiltersProps) {
  const t = useTranslations("publication.filter");
  const filters = (["type", "topic", "group", "year", "language"] as const).filter(
    (filter) => facets[filter].length > 1 || search[filter] !== undefined,
  );
  if (filters.length === 0) return null;
  return (
    <fieldset className="mt-5 flex flex-wrap items-end gap-x-4 gap-y-3">
      <legend className="sr-only">{t("label")}</legend>
      {filters.map((filter) => (
        <Filter key={filter} filter={filter} choices={facets[filter]} chosen={search[filter]?.toString()} />
      ))}
      <button type="submit" form={searchFormId} className={buttonStyle()}>
        {t("apply")}
      </button>
      {isNarrowed(search) && (
        <a href={searchAddress({ q: search.q, kind: search.kind })} className={buttonStyle("quiet")}>
          {t("clear")}
        </a>
      )}
    </fieldset>
  );
}

type FilterProps = { filter: keyof Facets; choices: readonly FacetChoice[]; chosen: string | undefined };

function Filter({ filter, choices, chosen }: FilterProps) {
  const t = useTranslations("publication.filter");
  const nameOf = useChoiceNames();
  return (
    <label className="grid min-w-0 gap-1 text-sm font-medium">
      {t(filter)}
      <select
        name={filter}
        form={searchFormId}
        defaultValue={chosen ?? ""}
        className="field-box max-w-60 min-w-0 font-normal"
      >
        <option value="">{t("any")}</option>
        {choicesOf(choices, chosen).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {t("choice", { name: nameOf(filter, choice), count: choice.count })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is chosen stays to be chosen, also where it leaves nothing. */
function choicesOf(choices: readonly FacetChoice[], chosen: string | undefined): readonly FacetChoice[] {
  if (chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, name: chosen, count: 0 }];
}

function useChoiceNames() {
  const locale = useLocale();
  const type = useTranslations("domain.publicationType");
  return (filter: keyof Facets, { value, name }: FacetChoice): string => {
    if (filter === "type") return type(value as PublicationType);
    return filter === "language" ? languageName(value, locale) : name;
  };
}
