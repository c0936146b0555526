import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { InvitationView } from "#lib/domain/groups/types.ts";

export type InvitationFormProps = { action: FormAction; invitation: Pick<InvitationView, "id" | "email"> };

/** Mails the invitation once more, with a new link. */
export function ResendInvitationForm({ action, invitation }: InvitationFormProps) {
  const t = useTranslations("members.invitations");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="invitationId" value={invitation.id} />
      <SubmitButton
        variant="quiet"
        className="justify-self-start"
        aria-label={t("resendOf", { email: invitation.email })}
      >
        {t("resend")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Makes the link useless. Asks once, also without script. */
export function RevokeInvitationForm({ action, invitation: { id, email } }: InvitationFormProps) {
  const t = useTranslations("members.invitations");
  const summary = (
    <>
      <span aria-hidden>{t("revoke")}</span>
      <span className="sr-only">{t("revokeOf", { email })}</span>
    </>
  );
  return (
    <Disclosure summary={summary}>
      <ActionForm action={action} className="grid min-w-48 grid-cols-1 gap-2">
        <input type="hidden" name="invitationId" value={id} />
        <p>{t("revokeQuestion", { email })}</p>
        <SubmitButton
          variant="danger"
          className="justify-self-start"
          aria-label={t("revokeConfirmOf", { email })}
        >
          {t("revokeConfirm")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
