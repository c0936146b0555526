import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type SignInFormProps = {
  action: FormAction;
  /** Where the person was going. */
  next: string;
};

/** Address and password. */
export function SignInForm({ action, next }: SignInFormProps) {
  const t = useTranslations("account.signIn");
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-5">
      <input type="hidden" name="next" value={next} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        maxLength={254}
        required
      />
      <PasswordField label={t("password")} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
