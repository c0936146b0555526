import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
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
      <ActionForm action={freeze} className="grid grid-cols-1 gap-3">
        {report.may.freeze && <Step reportId={report.id} means={t("means")} submit={t("submit")} />}
      </ActionForm>
      <ActionForm action={thaw} className="grid grid-cols-1 gap-3">
        {report.may.thaw && <Step reportId={report.id} means={t("thawMeans")} submit={t("thaw")} />}
      </ActionForm>
    </section>
  );
}

function Step({ reportId, means, submit }: { reportId: string; means: string; submit: string }) {
  return (
    <>
      <input type="hidden" name="reportId" value={reportId} />
      <p className="text-quiet">{means}</p>
      <SubmitButton variant="plain" className="justify-self-start">
        {submit}
      </SubmitButton>
    </>
  );
}
