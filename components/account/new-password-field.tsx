import { useTranslations } from "next-intl";
import { PasswordField } from "#components/ui/password-field.tsx";

/** Where somebody chooses a password. The address goes with it for programmes that keep passwords. */
export function NewPasswordField({ email }: { email: string }) {
  const t = useTranslations("doors.reset");
  return (
    <>
      <input type="text" defaultValue={email} autoComplete="username" readOnly hidden />
      <PasswordField label={t("password")} description={t("hint")} isNew />
    </>
  );
}
