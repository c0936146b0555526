import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

export type ChangePasswordFormProps = { action: FormAction; email: string };

/** A new password, for whoever is signed in. */
export function ChangePasswordForm({ action, email }: ChangePasswordFormProps) {
  const t = useTranslations("doors.reset");
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-5">
      <NewPasswordField email={email} />
      <SubmitButton className="justify-self-start">{t("set")}</SubmitButton>
    </ActionForm>
  );
}
