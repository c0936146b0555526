import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Section } from "#lib/domain/reports/types.ts";

export type RenameSectionFormProps = { section: Section; reportId: string; name: string; action: FormAction };

/** Gives a section another heading. */
export function RenameSectionForm({ section, reportId, name, action }: RenameSectionFormProps) {
  const t = useTranslations("assembly.outline.rename");
  return (
    <ActionForm
      action={action}
      label={t("form", { title: name })}
      className="flex max-w-3xl flex-wrap items-end gap-4"
    >
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="blockId" value={section.blockId} />
      <input type="hidden" name="was" value={section.title} />
      <KeptFields as={`heading ${section.blockId}`} />
      <TextField
        name="title"
        label={t("heading")}
        defaultValue={section.title}
        maxLength={300}
        required
        className="grow"
      />
      <SubmitButton variant="plain">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
