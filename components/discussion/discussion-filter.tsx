import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
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
    <search aria-label={t("label")}>
      <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
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
        <button type="submit" className={buttonStyle()}>
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
