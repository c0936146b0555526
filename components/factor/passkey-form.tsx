import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { PasskeyButton, type PasskeyCeremony } from "./passkey-button.tsx";

export type PasskeyFormProps = {
  action: FormAction;
  ceremony: Extract<PasskeyCeremony, { get: unknown }>;
  /** Where the person was going. */
  next: string;
};

/** Proves who one is by a passkey. */
export function PasskeyForm({ action, ceremony, next }: PasskeyFormProps) {
  const t = useTranslations("security");
  return (
    <ActionForm action={action} label={t("second.byPasskey")} className="grid max-w-md grid-cols-1 gap-4">
      <input type="hidden" name="next" value={next} />
      <PasskeyButton ceremony={ceremony} label={t("passkeys.use")} />
    </ActionForm>
  );
}
