import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { openDays } from "#lib/domain/sense-checks/schema.ts";

export type AskSenseCheckFormProps = {
  action: FormAction;
  groupId: string;
  /** Number of the finding the moderator came from. */
  finding: number | null;
};

/** Asks the group one question. The answers are lines of one field: it works the same without script. */
export function AskSenseCheckForm({ action, groupId, finding }: AskSenseCheckFormProps) {
  const t = useTranslations("sense.new");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="groupId" value={groupId} />
      <TextArea
        name="question"
        label={t("question")}
        description={t("questionHint")}
        minLength={10}
        maxLength={500}
        rows={3}
        required
      />
      <TextArea
        name="options"
        label={t("options")}
        description={t("optionsHint")}
        maxLength={2_000}
        rows={5}
        required
      />
      <TextField
        name="finding"
        label={t("finding")}
        description={t("findingHint")}
        inputMode="numeric"
        pattern="[1-9][0-9]{0,5}"
        defaultValue={finding ? String(finding) : undefined}
        required={false}
      />
      <Select
        name="openForDays"
        label={t("openFor")}
        description={t("openForHint")}
        defaultValue="7"
        options={openDays.map((count) => ({ value: String(count), label: t("days", { count }) }))}
        required
      />
      <KeptFields as={`ask:${groupId}`} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
