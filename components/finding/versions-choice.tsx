import { useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Select } from "#components/ui/select.tsx";

export type VersionsChoiceProps = { numbers: readonly number[]; from: number; to: number };

/** A choice of two versions, answered by an address. */
export function VersionsChoice({ numbers, from, to }: VersionsChoiceProps) {
  const t = useTranslations("revising.compare");
  const options = numbers.map((number) => ({ value: String(number), label: t("version", { number }) }));
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <Select name="from" label={t("from")} options={options} defaultValue={String(from)} className="w-40" />
      <Select name="to" label={t("to")} options={options} defaultValue={String(to)} className="w-40" />
      <button type="submit" className={buttonStyle()}>
        {t("submit")}
      </button>
    </form>
  );
}
