import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Begins the group's report with its title. */
export function StartReportForm({ groupId, action }: { groupId: string; action: FormAction }) {
  const t = useTranslations("report.start");
  return (
    <ActionForm action={action} label={t("form")}>
      <input type="hidden" name="groupId" value={groupId} />
      <TextField name="title" label={t("title")} description={t("titleHint")} maxLength={300} required />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
