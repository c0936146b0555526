import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { attributionRules } from "#lib/domain/discussions/types.ts";
import { PlanFields } from "./plan-fields.tsx";

export type PlanFormProps = { action: FormAction; groupId: string; zone?: string };

/** Plans a discussion. Each rule says beside it what it means. */
export function PlanForm({ action, groupId, zone }: PlanFormProps) {
  const t = useTranslations("plan");
  const domain = useTranslations("domain");
  const rules = attributionRules.map((value) => ({
    value,
    label: domain(`rule.${value}`),
    description: domain(`ruleText.${value}`),
  }));
  return (
    <ActionForm action={action}>
      <input type="hidden" name="groupId" value={groupId} />
      <RadioGroup name="rule" label={t("rule")} description={t("ruleHint")} options={rules} required />
      <PlanFields zone={zone} />
      <TextArea
        name="agenda"
        label={t("agenda")}
        description={t("agendaHint")}
        maxLength={20_000}
        required={false}
      />
      <KeptFields as={`plan:${groupId}`} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
