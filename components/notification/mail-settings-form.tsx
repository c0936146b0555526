import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { digestPaces, type GeneralSettings, mailScopes } from "#lib/domain/mail-settings/types.ts";
import { PaceFields } from "./pace-fields.tsx";

export type MailSettingsFormProps = {
  action: FormAction;
  settings: GeneralSettings;
  /** IANA name of the zone their clock is in. */
  timeZone: string;
};

/** What somebody is mailed of all their groups. */
export function MailSettingsForm({ action, settings, timeZone }: MailSettingsFormProps) {
  const t = useTranslations("notifications.settings");
  const names = useTranslations("notifications.pace");
  return (
    <ActionForm action={action} label={t("general")}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-5 md:grid-cols-2 xl:grid-cols-3">
        <Select
          name="scope"
          label={t("scope")}
          defaultValue={settings.scope}
          options={mailScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
        />
        <Select
          name="digests"
          label={t("digests")}
          description={t("digestsHint")}
          placeholder={t("eachAsChosen")}
          options={digestPaces.map((value) => ({ value, label: names(value) }))}
        />
        <Select
          name="digestHour"
          label={t("hour")}
          description={t("hourHint", { zone: timeZone })}
          defaultValue={String(settings.digestHour)}
          options={hours.map((hour) => ({
            value: String(hour),
            label: `${String(hour).padStart(2, "0")}:00`,
          }))}
        />
      </div>
      <PaceFields paces={settings.paces} unchosen={t("asUsual")} isExplained />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
