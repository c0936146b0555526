import { useFormatter, useTranslations } from "next-intl";
import { ProgressBar } from "#components/import/progress-bar.tsx";
import { LookAgain } from "#components/release/look-again.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ArchiveView } from "#lib/domain/archives/types.ts";

export type ArchivesProps = {
  action: FormAction;
  group: { id: string; slug: string };
  archives: readonly ArchiveView[];
};

/** The group's archives, and how to get another. */
export function Archives({ action, group, archives }: ArchivesProps) {
  const t = useTranslations("archive");
  const isWaiting = archives.some(({ state }) => state === "waiting");
  return (
    <div className="grid max-w-measure grid-cols-1 gap-5">
      <p>{t("lead")}</p>
      <ul className="grid gap-4 empty:hidden">
        {archives.map((archive) => (
          <li key={archive.id}>
            <Archive archive={archive} slug={group.slug} />
          </li>
        ))}
      </ul>
      <ActionForm action={action} label={t("title")}>
        {!isWaiting && (
          <>
            <input type="hidden" name="groupId" value={group.id} />
            <SubmitButton variant="plain" className="justify-self-start">
              {t("make")}
            </SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}

function Archive({ archive, slug }: { archive: ArchiveView; slug: string }) {
  const t = useTranslations("archive");
  const format = useFormatter();
  const { id, state, requestedAt, by, progress, sizeBytes, hash } = archive;
  const asked = t.rich("asked", { by, at: () => <DateTime at={requestedAt} zone="UTC" /> });
  if (state === "waiting")
    return (
      <div className="grid gap-2">
        <p>{asked}</p>
        <ProgressBar label={t("waiting")} percent={progress} />
        <LookAgain href={`/workspace/${slug}/settings#archive`} />
      </div>
    );
  return (
    <div className="grid gap-1">
      <p>{asked}</p>
      {state === "failed" ? (
        <p>{t("failed")}</p>
      ) : (
        <>
          <p>
            <a
              href={`/workspace/${slug}/settings/archives/${id}`}
              className="link target inline-flex items-center"
            >
              {t("download", {
                size: format.number(Math.max(0.1, (sizeBytes ?? 0) / 1e6), { maximumSignificantDigits: 2 }),
              })}
            </a>
          </p>
          <p className="text-sm break-all text-quiet">{t("hash", { hash: hash ?? "" })}</p>
        </>
      )}
    </div>
  );
}
