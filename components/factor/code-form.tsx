import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { CodeField } from "./code-field.tsx";

export type CodeFormProps = {
  action: FormAction;
  /** Where the person was going. */
  next: string;
};

/** Proves who one is by a code of the authenticator. */
export function CodeForm({ action, next }: CodeFormProps) {
  const t = useTranslations("security.second");
  return (
    <ActionForm action={action} label={t("byCode")} className="grid max-w-md grid-cols-1 gap-5">
      <input type="hidden" name="next" value={next} />
      <CodeField label={t("code")} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
