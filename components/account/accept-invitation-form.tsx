import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type AcceptInvitationFormProps = {
  action: FormAction;
  token: string;
  invitation: { email: string; name: string; hasAccount: boolean };
};

/** A name and a new password; for whoever has an account, its password alone. */
export function AcceptInvitationForm({ action, token, invitation }: AcceptInvitationFormProps) {
  const t = useTranslations("account.invitation");
  return (
    <ActionForm action={action} className="grid max-w-md grid-cols-1 gap-5">
      <input type="hidden" name="token" value={token} />
      {/* For programmes that keep passwords: which account this one is of. */}
      <input type="text" defaultValue={invitation.email} autoComplete="username" readOnly hidden />
      {invitation.hasAccount ? (
        <>
          {/* The account keeps its name; the form's reader asks for one all the same. */}
          <input type="hidden" name="name" value={invitation.name || invitation.email} />
          <PasswordField label={t("password")} />
        </>
      ) : (
        <NewAccountFields name={invitation.name} />
      )}
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

function NewAccountFields({ name }: { name: string }) {
  const t = useTranslations("account.invitation");
  const hint = useTranslations("doors.reset");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        defaultValue={name}
        autoComplete="name"
        maxLength={120}
        required
      />
      <PasswordField label={t("newPassword")} description={hint("hint")} isNew />
    </>
  );
}
