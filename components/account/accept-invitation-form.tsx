import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
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
      {invitation.hasAccount ? (
        <>
          {/* The account keeps its name; the form's reader asks for one all the same. */}
          <input type="hidden" name="name" value={invitation.name || invitation.email} />
          <TextField
            name="password"
            type="password"
            label={t("password")}
            autoComplete="current-password"
            maxLength={200}
            required
          />
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
      <TextField
        name="password"
        type="password"
        label={t("newPassword")}
        description={t("newPasswordHint")}
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        required
      />
    </>
  );
}
