import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Paces } from "#lib/domain/mail-settings/types.ts";
import { PaceFields } from "./pace-fields.tsx";

export type GroupMailSettingsProps = {
  action: FormAction;
  group: { id: string; name: string };
  paces: Paces;
};

/** What somebody is mailed of one group, where that is to be another thing than of all. */
export function GroupMailSettings({ action, group, paces }: GroupMailSettingsProps) {
  const t = useTranslations("notifications.settings");
  return (
    <Disclosure summary={group.name} open={Object.keys(paces).length > 0}>
      <ActionForm action={action} label={t("ofGroup", { group: group.name })}>
        <input type="hidden" name="groupId" value={group.id} />
        <PaceFields paces={paces} unchosen={t("asInAll")} />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
