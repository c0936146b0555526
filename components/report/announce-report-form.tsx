import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type AnnounceReportFormProps = {
  action: FormAction;
  report: { id: string; title: string; expectedMonth: Date | null; hiddenFromPublic: boolean };
};

/** Whether the public is told that the report is coming, and in which month. */
export function AnnounceReportForm({ action, report }: AnnounceReportFormProps) {
  const t = useTranslations("commission.report");
  const { id, title, expectedMonth, hiddenFromPublic } = report;
  const options = [
    { value: "yes", label: t("told") },
    { value: "no", label: t("notTold") },
  ];
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="reportId" value={id} />
      <p className="max-w-measure text-quiet">{t.rich("lead", { title: () => <cite>{title}</cite> })}</p>
      <RadioGroup
        name="told"
        label={t("choice")}
        options={options}
        defaultValue={hiddenFromPublic ? "no" : "yes"}
        required
      />
      <TextField
        name="expectedMonth"
        type="month"
        label={t("month")}
        description={t("monthHint")}
        defaultValue={expectedMonth?.toISOString().slice(0, 7)}
        required={false}
        className="w-56"
      />
      <div>
        <SubmitButton variant="plain">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
