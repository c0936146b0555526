import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type AddressDoorProps = {
  token: string;
  /** Whether this mailbox has confirmed already. */
  isConfirmed: boolean;
  confirm: FormAction;
  cancel: FormAction;
};

/** What the holder of a mailed link may do about a change of address. */
export function AddressDoor({ token, isConfirmed, confirm, cancel }: AddressDoorProps) {
  const t = useTranslations("doors.address");
  return (
    <div className="flex flex-wrap gap-4">
      {!isConfirmed && (
        <ActionForm action={confirm} label={t("confirm")}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t("confirm")}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={cancel} label={t("cancel")}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton variant="plain">{t("cancel")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
