import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

export type DeclineFormProps = { action: FormAction; token: string };

/** Says no to an invitation, with a word for those who will not see one otherwise. */
export function DeclineForm({ action, token }: DeclineFormProps) {
  const t = useTranslations("members.invitation");
  return (
    <ActionForm action={action} className="grid max-w-measure grid-cols-1 gap-5">
      <input type="hidden" name="token" value={token} />
      <FormDisclosure summary={t("decline")}>
        <div className="grid grid-cols-1 gap-4">
          <TextArea
            name="word"
            label={t("declineWord")}
            description={t("declineHint")}
            maxLength={1000}
            required={false}
          />
          <SubmitButton variant="danger" className="justify-self-start">
            {t("declineSubmit")}
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}
