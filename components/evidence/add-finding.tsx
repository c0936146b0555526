import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FindingState } from "#lib/domain/findings/types.ts";
import type { Adding } from "./add-evidence-form.tsx";
import { ChoiceForm } from "./choice-form.tsx";
import { SearchForm } from "./search-form.tsx";

export type AddFindingProps = Adding & {
  address: string;
  findings: readonly { id: string; number: number; statement: string; state: FindingState }[];
  q: string;
  most: number;
};

/** Rests a finding on another one. */
export function AddFinding({ address, findings, q, most, ...adding }: AddFindingProps) {
  const t = useTranslations("evidence.adding");
  const origin = useTranslations("evidence.origin");
  const states = useTranslations("domain.findingState");
  if (findings.length === 0 && q === "") return <EmptyState title={t("noFindings")} />;
  const options = findings.map(({ id, number, statement, state }) => ({
    value: id,
    label: statement,
    description: `${origin("finding", { number })} · ${states(state)}`,
  }));
  return (
    <div className="grid grid-cols-1 gap-6">
      <SearchForm {...{ address, q }} kept={{ kind: "finding" }} />
      <ChoiceForm
        {...adding}
        {...{ options, most }}
        kind="finding"
        label={t("findings")}
        name="otherFindingId"
      />
    </div>
  );
}
