import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { findingStates, type Matrix } from "#lib/domain/findings/types.ts";

export type MatrixFilterProps = {
  /** All there is. */
  matrix: Matrix;
  /** As the address says. */
  choice: { perspective?: string; role?: string; theme?: string; state?: string; only?: string };
  /** Where nothing is chosen. */
  clearAddress: string;
};

/** Chooses among members and findings; the choice stands in the address. */
export function MatrixFilter({ matrix: { members, rows }, choice, clearAddress }: MatrixFilterProps) {
  const t = useTranslations("board.matrix");
  const filter = useTranslations("board.filter");
  const domain = useTranslations("domain");
  const states = findingStates.filter((state) => rows.some((row) => row.state === state));
  const roles = (["moderator", "expert"] as const).filter((role) =>
    members.some((member) => member.role === role),
  );
  return (
    <FilterForm
      label={filter("label")}
      submit={filter("submit")}
      clear={<LinkButton href={clearAddress}>{filter("clear")}</LinkButton>}
    >
      <Select
        name="perspective"
        label={t("perspective")}
        placeholder={t("anyPerspective")}
        defaultValue={choice.perspective}
        options={optionsOf(members.map(({ perspective }) => perspective))}
        className="w-52"
      />
      <Select
        name="role"
        label={t("role")}
        placeholder={t("anyRole")}
        defaultValue={choice.role}
        options={roles.map((value) => ({ value, label: domain(`role.${value}`) }))}
        className="w-36"
      />
      <Select
        name="theme"
        label={filter("theme")}
        placeholder={filter("anyTheme")}
        defaultValue={choice.theme}
        options={optionsOf(rows.map(({ theme }) => theme))}
        className="w-52"
      />
      <Select
        name="state"
        label={filter("state")}
        placeholder={filter("anyState")}
        defaultValue={choice.state}
        options={states.map((value) => ({ value, label: domain(`findingState.${value}`) }))}
        className="w-52"
      />
      <Checkbox
        name="only"
        value="missing"
        label={t("onlyMissing")}
        defaultChecked={choice.only === "missing"}
        className=""
      />
    </FilterForm>
  );
}

function optionsOf(words: readonly string[]): { value: string; label: string }[] {
  return [...new Set(words)]
    .filter(Boolean)
    .toSorted((one, other) => one.localeCompare(other, "en"))
    .map((value) => ({ value, label: value }));
}
