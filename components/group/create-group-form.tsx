import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Opens a working group and invites its first moderator. */
export function CreateGroupForm({ action }: { action: FormAction }) {
  const t = useTranslations("group.administration");
  return (
    <ActionForm action={action} className="grid max-w-xl grid-cols-1 gap-5">
      <TextField name="name" label={t("name")} maxLength={160} required />
      <TextField
        name="shortName"
        label={t("shortName")}
        description={t("shortNameHint")}
        maxLength={60}
        required
      />
      <TextArea name="summary" label={t("summary")} maxLength={2_000} required={false} />
      <TextField
        name="moderatorName"
        label={t("moderatorName")}
        autoComplete="off"
        maxLength={120}
        required
      />
      <TextField
        name="moderatorEmail"
        type="email"
        label={t("moderatorEmail")}
        autoComplete="off"
        maxLength={254}
        required
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
