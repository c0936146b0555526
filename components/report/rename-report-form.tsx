import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TextLanguageField } from "#components/ui/text-language-field.tsx";
import type { ReportView } from "#lib/domain/reports/types.ts";

export type RenameReportFormProps = {
  report: Pick<ReportView, "id" | "title" | "standfirst" | "language">;
  action: FormAction;
};

/** Title, standfirst and language, while the text is open. */
export function RenameReportForm({ report, action }: RenameReportFormProps) {
  const t = useTranslations("report.rename");
  return (
    <ActionForm action={action}>
      <KeptFields as={`rename ${report.id}`} />
      <input type="hidden" name="reportId" value={report.id} />
      <TextField name="title" label={t("title")} defaultValue={report.title} maxLength={300} required />
      <TextArea
        name="standfirst"
        label={t("standfirst")}
        description={t("standfirstHint")}
        defaultValue={report.standfirst}
        maxLength={1000}
        required={false}
      />
      <TextLanguageField chosen={report.language} />
      <div>
        <SubmitButton variant="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
