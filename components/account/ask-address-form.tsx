import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** Another address to sign in with. */
export function AskAddressForm({ action }: { action: FormAction }) {
  const t = useTranslations("doors.address");
  return (
    <ActionForm action={action} label={t("ask")} className="grid max-w-md grid-cols-1 gap-5">
      <TextField name="email" type="email" label={t("new")} autoComplete="email" maxLength={254} required />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
