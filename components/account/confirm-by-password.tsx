import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type ConfirmByPasswordProps = {
  action: FormAction;
  /** Where the person was going. */
  next: string;
};

/** Proves again who one is, by the password. */
export function ConfirmByPassword({ action, next }: ConfirmByPasswordProps) {
  const t = useTranslations("security.confirm");
  return (
    <ActionForm action={action} label={t("byPassword")} className="grid max-w-md grid-cols-1 gap-5">
      <input type="hidden" name="next" value={next} />
      <PasswordField label={t("password")} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
