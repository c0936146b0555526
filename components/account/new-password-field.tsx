import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field.tsx";

/** Where somebody chooses a password. The address goes with it for programmes that keep passwords. */
export function NewPasswordField({ email }: { email: string }) {
  const t = useTranslations("doors.reset");
  return (
    <>
      <input type="text" defaultValue={email} autoComplete="username" readOnly hidden />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        description={t("hint")}
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        required
      />
    </>
  );
}
