import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { PublicationFilter } from "#lib/domain/publications/schema.ts";
import { publicationTypes } from "#lib/domain/publications/schema.ts";
import { listAddress } from "./list-address.ts";

type Named = { slug: string; name: string };

export type PublicationFiltersProps = {
  filter: PublicationFilter;
  topics: readonly Named[];
  groups: readonly Named[];
  years: readonly number[];
  /** Whom the list is limited to, if anybody. */
  author: Named | null;
};

/** Narrows the list of publications: a plain form, so that every choice has an address. */
export function PublicationFilters({ filter, topics, groups, years, author }: PublicationFiltersProps) {
  const t = useTranslations("publication.filter");
  const domain = useTranslations("domain.publicationType");
  const types = publicationTypes.map((type) => ({ slug: type, name: domain(type) }));
  const yearOptions = years.map((year) => ({ slug: String(year), name: String(year) }));
  return (
    <search aria-label={t("label")} className="mb-8 block">
      <form
        action="/publications"
        method="get"
        // On a phone in columns: where a field stands must not hang on how wide a face sets its words.
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
      >
        <Choice name="type" label={t("type")} options={types} chosen={filter.type} />
        <Choice name="topic" label={t("topic")} options={topics} chosen={filter.topic} />
        <Choice name="group" label={t("group")} options={groups} chosen={filter.group} />
        <Choice name="year" label={t("year")} options={yearOptions} chosen={filter.year?.toString()} />
        <Query value={filter.q} />
        {filter.author && <input type="hidden" name="author" value={filter.author} />}
        {filter.series && <input type="hidden" name="series" value={filter.series} />}
        <button type="submit" className={buttonStyle("primary")}>
          {t("apply")}
        </button>
        {listAddress({ ...filter, page: 1 }) !== "/publications" && (
          <a href="/publications" className={buttonStyle("quiet")}>
            {t("clear")}
          </a>
        )}
      </form>
      {filter.series && <p className="mt-3 text-quiet">{t("series", { name: filter.series })}</p>}
      {author && <p className="mt-3 text-quiet">{t("author", { name: author.name })}</p>}
    </search>
  );
}

type ChoiceProps = { name: string; label: string; options: readonly Named[]; chosen?: string };

function Choice({ name, label, options, chosen = "" }: ChoiceProps) {
  const t = useTranslations("publication.filter");
  return (
    <label className="grid min-w-0 gap-1 text-sm font-medium">
      {label}
      <select
        name={name}
        defaultValue={chosen}
        className="field-box w-full min-w-0 font-normal sm:w-auto sm:max-w-60"
      >
        <option value="">{t("any")}</option>
        {options.map((option) => (
          <option key={option.slug} value={option.slug}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Query({ value }: { value?: string }) {
  const t = useTranslations("publication.filter");
  return (
    <label className="grid min-w-0 gap-1 text-sm font-medium">
      {t("query")}
      <input
        type="search"
        name="q"
        defaultValue={value}
        maxLength={200}
        className="field-box w-full min-w-0 font-normal sm:w-auto"
      />
    </label>
  );
}
