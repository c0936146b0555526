import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import { FilterForm } from "#components/ui/filter-form.tsx";
import type { SourceFilter } from "#lib/domain/sources/schema.ts";
import { sourceOrders } from "#lib/publish/citation/search-sources.ts";

/** Narrows and orders a list of sources: a plain form, so that every choice has an address. */
export function SourceFilters({ address, filter }: { address: string; filter: SourceFilter }) {
  const t = useTranslations("sources.filter");
  return (
    <FilterForm
      action={address}
      label={t("label")}
      submit={t("apply")}
      className="mb-6 block"
      clear={
        filter.q && (
          <a href={address} className={buttonStyle("quiet")}>
            {t("clear")}
          </a>
        )
      }
    >
      <label className="grid min-w-0 grow gap-1 text-sm font-medium sm:max-w-80">
        {t("query")}
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={200}
          className="field-box min-w-0 font-normal"
        />
      </label>
      <label className="grid min-w-0 gap-1 text-sm font-medium">
        {t("order")}
        <select name="order" defaultValue={filter.order} className="field-box font-normal">
          {sourceOrders.map((order) => (
            <option key={order} value={order}>
              {t(`orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      {filter.removed && <input type="hidden" name="removed" value="1" />}
    </FilterForm>
  );
}
