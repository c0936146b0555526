import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type MailLinkDoorProps = { action: FormAction; token: string; email: string };

/** The button that uses a mailed link up. */
export function MailLinkDoor({ action, token, email }: MailLinkDoorProps) {
  const t = useTranslations("doors.link");
  return (
    <ActionForm action={action} label={t("openTitle")}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="justify-self-start">{t("enter", { email })}</SubmitButton>
    </ActionForm>
  );
}
