import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { evidenceStances } from "#lib/domain/findings/types.ts";

export type SourceFormProps = { action: FormAction; findingId: string };

/** Adds an outside source to what a finding rests on. */
export function SourceForm({ action, findingId }: SourceFormProps) {
  const t = useTranslations("finding.evidence");
  const domain = useTranslations("domain.stance");
  return (
    <Disclosure summary={t("addTitle")}>
      <ActionForm action={action} label={t("addTitle")}>
        <input type="hidden" name="findingId" value={findingId} />
        <TextField
          name="sourceTitle"
          label={t("source")}
          description={t("sourceHint")}
          minLength={3}
          maxLength={500}
          required
        />
        <TextField name="sourceUrl" type="url" label={t("url")} maxLength={2_000} required={false} />
        <Select
          name="stance"
          label={t("stance")}
          options={evidenceStances.map((value) => ({ value, label: domain(value) }))}
          defaultValue="supports"
          required
        />
        <TextArea name="note" label={t("note")} maxLength={2_000} required={false} />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
