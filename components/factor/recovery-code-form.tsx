import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type RecoveryCodeFormProps = {
  action: FormAction;
  /** Where the person was going. */
  next: string;
};

/** Lets somebody in whose device is lost. */
export function RecoveryCodeForm({ action, next }: RecoveryCodeFormProps) {
  const t = useTranslations("security.second");
  return (
    <ActionForm action={action} label={t("lost")} className="grid max-w-md grid-cols-1 gap-5">
      <FormDisclosure summary={t("lost")}>
        <div className="grid grid-cols-1 gap-5">
          <input type="hidden" name="next" value={next} />
          <TextField
            name="recoveryCode"
            label={t("recoveryCode")}
            description={t("recoveryHint")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            required
          />
          <SubmitButton variant="plain" className="justify-self-start">
            {t("useRecovery")}
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}
