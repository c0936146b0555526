import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { AuthorChoice, type AuthorChoiceProps } from "./author-choice.tsx";

export type CommissionPaperFormProps = {
  groupId: string;
  candidates: AuthorChoiceProps["candidates"];
  action: FormAction;
};

/** A moderator's ask for a paper. */
export function CommissionPaperForm({ groupId, candidates, action }: CommissionPaperFormProps) {
  const t = useTranslations("paper.commission");
  return (
    <ActionForm action={action} label={t("form")}>
      <input type="hidden" name="groupId" value={groupId} />
      <TextField name="title" label={t("title")} minLength={3} maxLength={200} required />
      <TextArea
        name="brief"
        label={t("brief")}
        description={t("briefHint")}
        maxLength={5000}
        required={false}
      />
      <TextField name="perspective" label={t("perspective")} maxLength={120} required={false} />
      <AuthorChoice candidates={candidates} />
      <TextField name="dueOn" type="date" label={t("dueOn")} required={false} />
      <TextField
        name="expectedMonth"
        type="month"
        label={t("expectedMonth")}
        description={t("expectedMonthHint")}
        pattern="\d{4}-(0[1-9]|1[0-2])"
        required={false}
      />
      <div>
        <SubmitButton>{t("offer")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
