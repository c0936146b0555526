import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { GroupView } from "#lib/domain/groups/types.ts";

export type GroupSettingsProps = { action: FormAction; group: GroupView };

/** What a group says of itself. */
export function GroupSettings({ action, group }: GroupSettingsProps) {
  const t = useTranslations("group.settings");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="groupId" value={group.id} />
      <TextArea
        name="summary"
        label={t("summary")}
        description={t("summaryHint")}
        defaultValue={group.summary}
        maxLength={2_000}
      />
      <TextArea
        name="charter"
        label={t("charter")}
        description={t("charterHint")}
        defaultValue={group.charter}
        rows={12}
        maxLength={50_000}
      />
      <TextField
        name="hashtag"
        label={t("hashtag")}
        description={t("hashtagHint")}
        defaultValue={group.hashtag ?? ""}
        maxLength={60}
        required={false}
      />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
