import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { OrphanedChapter } from "#lib/domain/reports/types.ts";

export type OrphanedChaptersProps = {
  orphans: readonly OrphanedChapter[];
  reportId: string;
  /** Null: only to read. */
  action: FormAction | null;
};

/** Says of whom nothing is printed any more, because the heading under which they were named went. */
export function OrphanedChapters({ orphans, reportId, action }: OrphanedChaptersProps) {
  const t = useTranslations("assembly.outline.orphans");
  if (orphans.length === 0) return null;
  return (
    <section aria-label={t("title")} className="rounded-lg border border-warn p-5">
      <p className="font-semibold">{t("title")}</p>
      <p className="max-w-measure text-quiet">{t("means")}</p>
      <ul className="mt-3 grid grid-cols-1 gap-3">
        {orphans.map(({ blockId, authors }) => (
          <li key={blockId} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>{authors.map(({ name }) => name).join(", ")}</span>
            {action && (
              <ActionForm action={action} className="flex flex-wrap gap-2">
                <input type="hidden" name="reportId" value={reportId} />
                <input type="hidden" name="blockId" value={blockId} />
                <SubmitButton variant="plain">{t("forget")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
