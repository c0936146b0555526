import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { BreakGlassView } from "#lib/domain/break-glass/types.ts";

/** That one reads behind broken glass, until when, and the way to end it. */
export function GlassBar({ glass, end }: { glass: BreakGlassView; end: FormAction }) {
  const t = useTranslations("audit.glass");
  return (
    <aside
      aria-label={t("title")}
      className="no-print mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-danger bg-raised px-4 py-3"
    >
      <p className="max-w-measure">
        {t.rich("until", { time: () => <DateTime at={glass.until} zone="UTC" /> })}
      </p>
      <ActionForm action={end} className="grid grid-cols-1 gap-3">
        <input type="hidden" name="breakGlassId" value={glass.id} />
        <SubmitButton variant="plain">{t("end")}</SubmitButton>
      </ActionForm>
    </aside>
  );
}
