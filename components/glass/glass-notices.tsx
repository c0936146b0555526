import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import type { BreakGlassView } from "#lib/domain/break-glass/types.ts";

export type GlassNoticesProps = {
  glasses: readonly BreakGlassView[];
  /** Where what they opened can be seen; null for whoever may not read the group's account. */
  account: string | null;
};

/** Tells a group who read in it behind broken glass of late, why, and until when. Nothing where nobody did. */
export function GlassNotices({ glasses, account }: GlassNoticesProps) {
  const t = useTranslations("audit.glass");
  return glasses.map(({ id, by, personId, reason, openedAt, until, isOpen }) => (
    <section
      key={id}
      aria-label={t("title")}
      className={`grid grid-cols-1 gap-1 rounded-md border bg-raised px-4 py-3 ${isOpen ? "border-danger" : "border-line"}`}
    >
      <p className="max-w-measure font-medium">{t(isOpen ? "notice" : "wasNotice", { name: by })}</p>
      <p className="max-w-measure whitespace-pre-line">{reason}</p>
      <p className="text-sm text-quiet">
        {t("from")} <DateTime at={openedAt} zone="UTC" /> · {t("to")} <DateTime at={until} zone="UTC" />
      </p>
      {account && (
        <p>
          <Link href={`${account}?person=${personId}`} prefetch={false} className="link target">
            {t("seeWhat")}
          </Link>
        </p>
      )}
    </section>
  ));
}
