import { useTranslations } from "next-intl";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { Select } from "#components/ui/select.tsx";
import {
  type AttributionRule,
  attributionRules,
  type DiscussionState,
  discussionStates,
} from "#lib/domain/discussions/types.ts";

export type DiscussionFilterProps = { state: DiscussionState | undefined; rule: AttributionRule | undefined };

/** Chooses among the discussions; the choice stands in the address. */
export function DiscussionFilter({ state, rule }: DiscussionFilterProps) {
  const t = useTranslations("plan.filter");
  const domain = useTranslations("domain");
  return (
    <FilterForm label={t("label")} submit={t("submit")}>
      <Select
        name="state"
        label={t("state")}
        placeholder={t("anyState")}
        defaultValue={state}
        options={discussionStates.map((value) => ({ value, label: domain(`discussionState.${value}`) }))}
        className="w-52"
      />
      <Select
        name="rule"
        label={t("rule")}
        placeholder={t("anyRule")}
        defaultValue={rule}
        options={attributionRules.map((value) => ({ value, label: domain(`rule.${value}`) }))}
        className="w-52"
      />
    </FilterForm>
  );
}
