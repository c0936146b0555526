import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FindingTitle, FindingView } from "#lib/domain/findings/types.ts";
import { FindingChoices } from "./finding-choices.tsx";
import { FindingTextFields } from "./finding-text-fields.tsx";
import { NewerText } from "./newer-text.tsx";

export type MergeFormProps = {
  action: FormAction;
  /** The one the others go into. */
  finding: Pick<FindingView, "id" | "version" | "statement" | "reasons">;
  /** What could go into it. */
  others: readonly FindingTitle[];
};

/** Merges others into a finding, whose text can be rewritten in the same step. */
export function MergeForm({ action, finding, others }: MergeFormProps) {
  const t = useTranslations("succession.merge");
  const { id, version, statement, reasons } = finding;
  if (others.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="findingId" value={id} />
      <input type="hidden" name="version" value={version} />
      <NewerText version={version} text={{ statement, reasons }} />
      <FindingChoices name="merged" label={t("which")} findings={others} />
      <FindingTextFields
        text={{ statement, reasons }}
        labels={{ statement: t("statement"), reasons: t("reasons") }}
      />
      <TextArea
        name="note"
        label={t("note")}
        description={t("noteHint")}
        rows={2}
        maxLength={2_000}
        required={false}
      />
      <KeptFields as={`merge:${id}`} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
