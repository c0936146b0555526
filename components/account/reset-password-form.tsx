import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { NewPasswordField } from "./new-password-field.tsx";

export type ResetPasswordFormProps = { action: FormAction; token: string; email: string };

/** A new password, for whoever holds a mailed link. */
export function ResetPasswordForm({ action, token, email }: ResetPasswordFormProps) {
  const t = useTranslations("doors.reset");
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-5">
      <input type="hidden" name="token" value={token} />
      <NewPasswordField email={email} />
      <SubmitButton className="justify-self-start">{t("set")}</SubmitButton>
    </ActionForm>
  );
}
