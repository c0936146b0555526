import { useTranslations } from "next-intl";
import { PageRead } from "#components/activity/page-read.tsx";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import type { Activity } from "#lib/domain/notifications/types.ts";

/** What happened in a group, for somebody whom its links do not lead anywhere. */
export function GlassActivity({ entries }: { entries: readonly Activity[] }) {
  const t = useTranslations("group.activity");
  const kinds = useTranslations("group.activity.kind");
  return (
    <ol className="divide-y divide-line border-y border-line">
      {entries.map(({ id, at, isDayOnly, kind, by, subject, page }) => {
        const known = kind as Parameters<typeof kinds>[0];
        return (
          <li key={id} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <p>
                {kinds(kinds.has(known) ? known : "other")}{" "}
                {by && <span className="text-quiet">{t("by", { name: by })}</span>}
              </p>
              <PageRead page={page} />
              {subject && <p className="max-w-measure font-serif">{subject.title}</p>}
            </div>
            <p className="text-sm text-quiet">
              {isDayOnly ? <Day on={at} /> : <DateTime at={at} zone="UTC" />}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
