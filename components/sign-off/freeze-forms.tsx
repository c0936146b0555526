import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import type { ReportView } from "#lib/domain/reports/types.ts";

export type FreezeFormsProps = {
  report: Pick<ReportView, "id" | "may">;
  freeze: FormAction;
  thaw: FormAction;
};

/** Closes the text as the final draft, or opens that again. Each form stays, empty, with its answer. */
export function FreezeForms({ report, freeze, thaw }: FreezeFormsProps) {
  const t = useTranslations("signOff.freeze");
  return (
    <section aria-labelledby="final-draft" className="grid max-w-measure grid-cols-1 gap-3">
      <h2 id="final-draft" className="font-serif text-2xl font-semibold">
        {t("heading")}
      </h2>
      <StepForm
        action={freeze}
        of={{ reportId: report.id }}
        offered={report.may.freeze}
        hint={t("means")}
        label={t("submit")}
      />
      <StepForm
        action={thaw}
        of={{ reportId: report.id }}
        offered={report.may.thaw}
        hint={t("thawMeans")}
        label={t("thaw")}
      />
    </section>
  );
}
