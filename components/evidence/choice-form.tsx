import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { Option } from "#components/ui/select.tsx";
import { AddEvidenceForm, type AddEvidenceFormProps } from "./add-evidence-form.tsx";

export type ChoiceFormProps = Omit<AddEvidenceFormProps, "children"> & {
  /** The field that is chosen. */
  name: string;
  options: readonly Option[];
  /** As many as are shown; where there are more, it says to search. */
  most: number;
  /** Fields besides. */
  children?: ReactNode;
};

/** Adds one of what was found, all in sight. Where nothing was, it says so instead. */
export function ChoiceForm({ name, options, most, children, ...adding }: ChoiceFormProps) {
  const t = useTranslations("evidence.adding");
  if (options.length === 0) return <p className="max-w-measure text-quiet">{t("nothingFound")}</p>;
  return (
    <AddEvidenceForm {...adding}>
      <div className="grid grid-cols-1 gap-2">
        <RadioGroup name={name} label={adding.label} options={options.slice(0, most)} required />
        {options.length > most && <p className="text-sm text-quiet">{t("more", { count: most })}</p>}
      </div>
      {children}
    </AddEvidenceForm>
  );
}
