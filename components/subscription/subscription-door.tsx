import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type SubscriptionDoorProps = {
  token: string;
  confirmed: boolean;
  confirm: FormAction;
  end: FormAction;
};

/** What the holder of a mail's link may do: confirm that they asked, or end it. */
export function SubscriptionDoor({ token, confirmed, confirm, end }: SubscriptionDoorProps) {
  const t = useTranslations("subscription");
  return (
    <div className="flex flex-wrap gap-4">
      {!confirmed && (
        <ActionForm action={confirm} label={t("confirm")}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t("confirm")}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={end} label={t("end")}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton variant="plain">{confirmed ? t("end") : t("notMe")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
