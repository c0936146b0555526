import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { PasskeyButton, type PasskeyCeremony } from "./passkey-button.tsx";

export type NewPasskeyFormProps = {
  action: FormAction;
  ceremony: Extract<PasskeyCeremony, { create: unknown }>;
  /** What the device may be called. */
  device: string;
  /** Where the person was going. */
  next?: string;
};

/** Makes a passkey on this device. */
export function NewPasskeyForm({ action, ceremony, device, next }: NewPasskeyFormProps) {
  const t = useTranslations("security.passkeys");
  return (
    <ActionForm action={action} label={t("add")} className="grid max-w-md grid-cols-1 gap-5">
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <TextField
        name="name"
        label={t("label")}
        description={t("labelHint")}
        defaultValue={device.slice(0, 60)}
        autoComplete="off"
        maxLength={60}
        required
      />
      <PasskeyButton ceremony={ceremony} label={t("add")} />
    </ActionForm>
  );
}
