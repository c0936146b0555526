import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";
import { type FindingState, findingStates } from "#lib/domain/findings/types.ts";

export type FindingsFilterProps = {
  /** As the address says. */
  state: FindingState | undefined;
  theme: string | undefined;
  missing: boolean;
  /** Themes that occur. */
  themes: readonly string[];
  /** Whether the reader takes positions at all. */
  takesPositions: boolean;
};

/** Chooses among the findings; the choice stands in the address. */
export function FindingsFilter({ state, theme, missing, themes, takesPositions }: FindingsFilterProps) {
  const t = useTranslations("finding.filter");
  const states = useTranslations("domain.findingState");
  return (
    <search aria-label={t("label")}>
      <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Select
          name="state"
          label={t("state")}
          placeholder={t("anyState")}
          defaultValue={state}
          options={findingStates.map((value) => ({ value, label: states(value) }))}
          className="w-52"
        />
        {themes.length > 0 && (
          <Select
            name="theme"
            label={t("theme")}
            placeholder={t("anyTheme")}
            defaultValue={theme}
            options={themes.map((value) => ({ value, label: value }))}
            className="w-64 max-w-full"
          />
        )}
        {takesPositions && (
          <Checkbox name="mine" value="missing" label={t("missing")} defaultChecked={missing} className="" />
        )}
        <button type="submit" className={buttonStyle()}>
          {t("submit")}
        </button>
      </form>
    </search>
  );
}
