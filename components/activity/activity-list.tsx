import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime, Day } from "#components/ui/date-time.tsx";
import type { Activity } from "#lib/domain/notifications/types.ts";
import { activityAddress } from "./activity-address.ts";
import { PageRead } from "./page-read.tsx";

export type ActivityListProps = {
  /** The group's. */
  slug: string;
  entries: readonly Activity[];
};

/** Recorded facts in words; each leads to what it happened to, and to all that happened to it. */
export function ActivityList({ slug, entries }: ActivityListProps) {
  const sentenceOf = useSentences();
  const t = useTranslations("group.activity");
  return (
    <ol className="divide-y divide-line border-y border-line">
      {entries.map(({ id, at, isDayOnly, kind, by, subjectId, subject, page }) => (
        <li key={id} className="grid gap-x-6 gap-y-0.5 py-2.5 md:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p>
              {sentenceOf(kind)} {by && <span className="text-quiet">{t("by", { name: by })}</span>}
            </p>
            <PageRead page={page} />
            {subject && <Subject slug={slug} id={subjectId} subject={subject} />}
          </div>
          <p className="text-sm text-quiet">
            {isDayOnly ? <Day on={at} /> : <DateTime at={at} zone="UTC" />}
          </p>
        </li>
      ))}
    </ol>
  );
}

type SubjectProps = { slug: string; id: string; subject: NonNullable<Activity["subject"]> };

function Subject({ slug, id, subject: { title, path } }: SubjectProps) {
  const t = useTranslations("group.activity");
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <Link
        href={`/workspace/${slug}/${path}`}
        prefetch={false}
        className="link target inline-flex max-w-measure items-center font-serif"
      >
        <span className="line-clamp-1">{title}</span>
      </Link>
      <Link
        href={activityAddress(slug, { subject: id })}
        prefetch={false}
        aria-label={t("onlyThisOf", { title })}
        className="target inline-flex items-center text-sm text-quiet hover:underline"
      >
        {t("onlyThis")}
      </Link>
    </p>
  );
}

/** Facts outlive the release that recorded them: one without a sentence here is still told of. */
function useSentences(): (kind: string) => string {
  const t = useTranslations("group.activity.kind");
  return (kind) => {
    const known = kind as Parameters<typeof t>[0];
    return t(t.has(known) ? known : "other");
  };
}
