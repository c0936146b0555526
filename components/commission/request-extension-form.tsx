import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { CommissionDetail } from "#lib/domain/commissions/types.ts";

export type RequestExtensionFormProps = { action: FormAction; commission: CommissionDetail };

/** An author asks for more time for one milestone that has a day and is not there yet. */
export function RequestExtensionForm({ action, commission }: RequestExtensionFormProps) {
  const t = useTranslations("commission.extension");
  const steps = useTranslations("commission.step");
  const { id, may, milestones, requests } = commission;
  const waiting = requests.filter(({ outcome }) => outcome === "open").map(({ milestone }) => milestone);
  const options = milestones
    .filter(({ milestone, isDone, dueOn }) => dueOn && !isDone && !waiting.includes(milestone))
    .map(({ milestone }) => ({ value: milestone, label: steps(milestone) }));
  return (
    <StepForm
      action={action}
      of={{ commissionId: id }}
      offered={may.requestExtension && options.length > 0}
      hint={t("hint")}
      label={t("send")}
      folded={t("ask")}
    >
      <Select name="milestone" label={t("milestone")} options={options} defaultValue={options[0]?.value} />
      <TextField name="wantedOn" type="date" label={t("wantedOn")} required />
      <TextArea name="reason" label={t("reason")} rows={3} maxLength={2_000} required />
      <KeptFields as={`more-time:${id}`} />
    </StepForm>
  );
}
