import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type ProposeFindingFormProps = { action: FormAction; groupId: string };

/** Proposes a finding that rests on nothing yet. */
export function ProposeFindingForm({ action, groupId }: ProposeFindingFormProps) {
  const t = useTranslations("finding.proposal");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="groupId" value={groupId} />
      <TextArea
        name="statement"
        label={t("statement")}
        description={t("statementHint")}
        minLength={10}
        maxLength={1_000}
        required
      />
      <TextArea name="reasons" label={t("reasons")} rows={6} maxLength={10_000} required={false} />
      <TextField
        name="theme"
        label={t("theme")}
        description={t("themeHint")}
        maxLength={80}
        required={false}
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
