import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FilterForm } from "#components/ui/filter-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { type ObligationFamily, obligationFamilies } from "#lib/domain/obligations/types.ts";

export type OverviewFilterProps = {
  /** As the address says. */
  choice: { by: string; kind?: ObligationFamily; person?: string; late?: string; within?: string };
  /** What there is to choose, each with how many. */
  facets: {
    kinds: Record<ObligationFamily, number>;
    people: readonly { id: string; name: string; count: number }[];
    late: number;
  };
  /** Where nothing is chosen. */
  clearAddress: string;
};

/** Chooses among what is owed; the choice stands in the address. */
export function OverviewFilter({ choice, facets, clearAddress }: OverviewFilterProps) {
  const t = useTranslations("obligations.filter");
  const families = useTranslations("obligations.family");
  const counted = (label: string, count: number) => t("counted", { label, count });
  return (
    <FilterForm
      label={t("label")}
      submit={t("submit")}
      clear={<LinkButton href={clearAddress}>{t("clear")}</LinkButton>}
    >
      {choice.by !== "people" && <input type="hidden" name="by" value={choice.by} />}
      <Select
        name="kind"
        label={t("kind")}
        placeholder={t("anyKind")}
        defaultValue={choice.kind}
        options={obligationFamilies
          .filter((family) => facets.kinds[family] > 0 || family === choice.kind)
          .map((family) => ({ value: family, label: counted(families(family), facets.kinds[family]) }))}
        className="w-52 max-w-full"
      />
      <Select
        name="person"
        label={t("person")}
        placeholder={t("anyPerson")}
        defaultValue={choice.person}
        options={facets.people.map(({ id, name, count }) => ({ value: id, label: counted(name, count) }))}
        className="w-60 max-w-full"
      />
      <Select
        name="within"
        label={t("within")}
        placeholder={t("anyTime")}
        defaultValue={choice.within}
        options={["7", "14", "30"].map((value) => ({ value, label: t("days", { days: Number(value) }) }))}
        className="w-44 max-w-full"
      />
      <Checkbox
        name="late"
        value="only"
        label={counted(t("late"), facets.late)}
        defaultChecked={choice.late === "only"}
        className=""
      />
    </FilterForm>
  );
}
