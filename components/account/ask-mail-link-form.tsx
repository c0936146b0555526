import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type AskMailLinkFormProps = {
  action: FormAction;
  /** Where the person was going; empty: nowhere in particular. */
  next: string;
};

/** An address to which a link is mailed. */
export function AskMailLinkForm({ action, next }: AskMailLinkFormProps) {
  const t = useTranslations("doors.link");
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
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
