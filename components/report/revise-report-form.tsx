import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ReportView } from "#lib/domain/reports/types.ts";

export type ReviseReportFormProps = { report: Pick<ReportView, "id" | "may">; action: FormAction };

/** Opens a published report's text again. Empty where that is not to be done, so that the answer stays in sight. */
export function ReviseReportForm({ report, action }: ReviseReportFormProps) {
  const t = useTranslations("report.revise");
  return (
    <ActionForm action={action} className="no-print mb-6 grid gap-2">
      {report.may.revise && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="reportId" value={report.id} />
          <SubmitButton variant="plain">{t("submit")}</SubmitButton>
          <p className="max-w-measure text-sm text-quiet">{t("means")}</p>
        </div>
      )}
    </ActionForm>
  );
}
