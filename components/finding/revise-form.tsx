import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { changeKinds, type FindingView } from "#lib/domain/findings/types.ts";
import { FindingTextFields } from "./finding-text-fields.tsx";
import { NewerText } from "./newer-text.tsx";

export type ReviseFormProps = {
  action: FormAction;
  /** Of the finding's page. */
  address: string;
  finding: Pick<FindingView, "id" | "version" | "statement" | "reasons" | "theme" | "state">;
};

/** A new text for a finding, and what it means for the positions taken so far. */
export function ReviseForm({ action, address, finding }: ReviseFormProps) {
  const t = useTranslations("revising");
  const { id, version, statement, reasons, theme } = finding;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="findingId" value={id} />
      <input type="hidden" name="version" value={version} />
      <NewerText version={version} text={{ statement, reasons }} />
      <FindingTextFields
        text={{ statement, reasons }}
        labels={{ statement: t("statement"), reasons: t("reasons") }}
        reasonsRows={8}
      />
      <TextField name="theme" label={t("theme")} defaultValue={theme} maxLength={80} required={false} />
      <ChangeFields state={finding.state} />
      <KeptFields as={`revise:${id}:${version}`} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("submit", { version: version + 1 })}</SubmitButton>
        <LinkButton href={address}>{t("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}

/** Nobody has answered a draft: there is nothing to choose. */
function ChangeFields({ state }: Pick<FindingView, "state">) {
  const t = useTranslations("revising");
  if (state === "draft") return <input type="hidden" name="change" value="substance" />;
  const meanings = {
    words: t("wordsMeaning"),
    substance: t(state === "last_call" ? "substanceInLastCall" : "substanceMeaning"),
  };
  const options = changeKinds.map((value) => ({ value, label: t(value), description: meanings[value] }));
  return (
    <>
      <RadioGroup name="change" label={t("change")} options={options} required />
      <TextArea
        name="note"
        label={t("note")}
        description={t("noteHint")}
        rows={3}
        maxLength={2_000}
        required={false}
      />
    </>
  );
}
