import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type AcceptOwnFormProps = { action: FormAction; token: string; email: string };

/** One button, for whoever is signed in with the address of the invitation. */
export function AcceptOwnForm({ action, token, email }: AcceptOwnFormProps) {
  const t = useTranslations("members.invitation");
  return (
    <ActionForm action={action} className="grid max-w-measure grid-cols-1 gap-5">
      <input type="hidden" name="token" value={token} />
      <p>{t("asSignedIn", { email })}</p>
      <SubmitButton className="justify-self-start">{t("accept")}</SubmitButton>
    </ActionForm>
  );
}
