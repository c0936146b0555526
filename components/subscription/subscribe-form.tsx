import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type SubscribeFormProps = {
  action: FormAction;
  /** What is asked for, as the form sends it. */
  wanted: Record<string, string>;
  email: string;
};

/** The address to be told at, once more, where it could not be taken on the page with the form. */
export function SubscribeForm({ action, wanted, email }: SubscribeFormProps) {
  const t = useTranslations("subscription");
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-5">
      {Object.entries(wanted).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="email"
        type="email"
        label={t("email")}
        description={t("hint")}
        defaultValue={email}
        autoComplete="email"
        maxLength={254}
        required
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
