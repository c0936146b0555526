import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type PublishReportFormProps = {
  reportId: string;
  /** False while something stands against it; the button then says so instead of trying. */
  ready: boolean;
  action: FormAction;
};

/** The last step: what was written becomes public. */
export function PublishReportForm({ reportId, ready, action }: PublishReportFormProps) {
  const t = useTranslations("report.publication");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="reportId" value={reportId} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton isDisabled={!ready} aria-describedby="publish-note">
          {t("submit")}
        </SubmitButton>
        <p id="publish-note" className="max-w-measure text-sm text-quiet">
          {ready ? t("noWayBack") : t("notReady")}
        </p>
      </div>
    </ActionForm>
  );
}
