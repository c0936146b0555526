import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Section } from "#lib/domain/reports/types.ts";

export type InsertSectionFormProps = { sections: readonly Section[]; reportId: string; action: FormAction };

/** Begins a new part, chapter or section. */
export function InsertSectionForm({ sections, reportId, action }: InsertSectionFormProps) {
  const t = useTranslations("assembly.outline");
  return (
    <ActionForm action={action} label={t("insert.title")} className="grid max-w-3xl grid-cols-1 gap-5">
      <input type="hidden" name="reportId" value={reportId} />
      <KeptFields as={`section ${reportId}`} />
      <TextField name="title" label={t("insert.heading")} maxLength={300} required />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <Select
          name="level"
          label={t("insert.level")}
          options={(["2", "3", "4"] as const).map((level) => ({ value: level, label: t(`levels.${level}`) }))}
          defaultValue="2"
          required
        />
        <Select
          name="after"
          label={t("insert.after")}
          placeholder={t("insert.end")}
          options={sections.map(({ blockId, title }) => ({ value: blockId, label: title || t("untitled") }))}
          required={false}
        />
      </div>
      <div>
        <SubmitButton>{t("insert.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
