import { useFormatter, useTranslations } from "next-intl";
import { ProgressBar } from "#components/import/progress-bar.tsx";
import { LookAgain } from "#components/release/look-again.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { DataExportView } from "#lib/domain/personal-data/types.ts";

export type DataExportsProps = { action: FormAction; exports: readonly DataExportView[] };

/** The copies somebody asked for, and how to get another. */
export function DataExports({ action, exports }: DataExportsProps) {
  const t = useTranslations("data.export");
  const isWaiting = exports.some(({ state }) => state === "waiting");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-5">
      <p>{t("lead")}</p>
      <p className="text-sm text-quiet">{t("nameless")}</p>
      <ul className="grid gap-4 empty:hidden">
        {exports.map((each) => (
          <li key={each.id} className="grid gap-1">
            <DataExport {...each} />
          </li>
        ))}
      </ul>
      <ActionForm action={action} label={t("title")}>
        {!isWaiting && (
          <SubmitButton variant="plain" className="justify-self-start">
            {t("make")}
          </SubmitButton>
        )}
      </ActionForm>
    </div>
  );
}

function DataExport({ id, state, requestedAt, progress, sizeBytes, expiresAt }: DataExportView) {
  const t = useTranslations("data.export");
  const format = useFormatter();
  const asked = t.rich("asked", { at: () => <DateTime at={requestedAt} zone="UTC" /> });
  if (state === "waiting")
    return (
      <>
        <p>{asked}</p>
        <ProgressBar label={t("waiting")} percent={progress} />
        <LookAgain href="/account/data#export" />
      </>
    );
  if (state === "failed")
    return (
      <>
        <p>{asked}</p>
        <p>{t("failed")}</p>
      </>
    );
  const size = format.number(Math.max(0.1, (sizeBytes ?? 0) / 1e6), { maximumSignificantDigits: 2 });
  return (
    <>
      <p>{asked}</p>
      <p>
        <a href={`/account/data/exports/${id}`} className="link target inline-flex items-center">
          {t("download", { size })}
        </a>
      </p>
      <p className="text-sm text-quiet">
        {t.rich("until", { at: () => <DateTime at={expiresAt} zone="UTC" /> })}
      </p>
    </>
  );
}
