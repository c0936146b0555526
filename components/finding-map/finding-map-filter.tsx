import { useTranslations } from "next-intl";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { evidenceStances } from "#lib/domain/evidence/types.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { noTheme } from "./choose-findings.ts";
import { mapAddress } from "./map-address.ts";
import type { MapFilter } from "./map-shapes.ts";

export type FindingMapFilterProps = {
  slug: string;
  filter: MapFilter;
  /** Themes that occur; empty: findings without one. */
  themes: readonly string[];
  /** Papers and discussions that something rests on, by their address below the group's. */
  origins: readonly { path: string; title: string }[];
};

/** Chooses what is drawn; the choice stands in the address. */
export function FindingMapFilter({ slug, filter, themes, origins }: FindingMapFilterProps) {
  const t = useTranslations("map");
  const states = useTranslations("domain.findingState");
  const stances = useTranslations("domain.stance");
  const chosen = filter.theme || filter.state || filter.stance || filter.from;
  return (
    <FilterForm
      className="no-print"
      label={t("filter.label")}
      submit={t("filter.submit")}
      clear={
        chosen && (
          <LinkButton href={mapAddress(slug, { all: false, sources: false })} variant="quiet">
            {t("filter.clear")}
          </LinkButton>
        )
      }
    >
      {filter.all && <input type="hidden" name="all" value="yes" />}
      <Select
        name="theme"
        label={t("filter.theme")}
        placeholder={t("filter.anyTheme")}
        defaultValue={filter.theme}
        options={themes.map((theme) => ({ value: theme || noTheme, label: theme || t("noTheme") }))}
        className="w-60 max-w-full"
      />
      <Select
        name="state"
        label={t("filter.state")}
        placeholder={t("filter.anyState")}
        defaultValue={filter.state}
        options={findingStates.map((value) => ({ value, label: states(value) }))}
        className="w-48"
      />
      <Select
        name="stance"
        label={t("filter.stance")}
        placeholder={t("filter.anyStance")}
        defaultValue={filter.stance}
        options={evidenceStances.map((value) => ({ value, label: stances(value) }))}
        className="w-40"
      />
      <Select
        name="from"
        label={t("filter.from")}
        placeholder={t("filter.anyFrom")}
        defaultValue={filter.from}
        options={origins.map(({ path, title }) => ({ value: path, label: title }))}
        className="w-72 max-w-full"
      />
    </FilterForm>
  );
}
