import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type SecondConfirmationFormProps = {
  action: FormAction;
  group: { id: string; secondConfirmation: boolean };
};

/** Whether another moderator confirms what is to be published. */
export function SecondConfirmationForm({ action, group }: SecondConfirmationFormProps) {
  const t = useTranslations("release.second");
  const { secondConfirmation } = group;
  return (
    <div className="grid max-w-measure grid-cols-1 gap-3">
      <p>{t("lead")}</p>
      <p>{t(secondConfirmation ? "on" : "off")}</p>
      <ActionForm action={action}>
        <input type="hidden" name="groupId" value={group.id} />
        <input type="hidden" name="second" value={secondConfirmation ? "no" : "yes"} />
        <p className="text-sm text-quiet">
          {secondConfirmation ? t("ends") : `${t("begins")} ${t("alone")}`}
        </p>
        <SubmitButton variant="plain" className="justify-self-start">
          {t(secondConfirmation ? "end" : "begin")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
