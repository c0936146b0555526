import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type PositionValue, positionValues } from "#lib/domain/findings/types.ts";

export type PositionFormProps = {
  action: FormAction;
  findingId: string;
  /** The version on the page: a newer one is not answered by accident. */
  version: number;
  /** The latest position on this version. */
  mine: { value: PositionValue; text: string } | null;
};

/** Takes, or changes, a position on a finding. */
export function PositionForm({ action, findingId, version, mine }: PositionFormProps) {
  const t = useTranslations("finding.myPosition");
  const domain = useTranslations("domain");
  const options = positionValues.map((value) => ({
    value,
    label: domain(`position.${value}`),
    description: domain(`positionMeaning.${value}`),
  }));
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="findingId" value={findingId} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup name="value" label={t("label")} options={options} defaultValue={mine?.value} required />
      <TextArea
        name="text"
        label={t("text")}
        description={t("textHint")}
        defaultValue={mine?.text}
        maxLength={10_000}
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
