import Link from "next/link";
import { useTranslations } from "next-intl";
import type { GroupView } from "#lib/domain/groups/types.ts";

/** Where else one can go from a group's overview. */
export function GroupLinks({ group }: { group: GroupView }) {
  const t = useTranslations("workspace.overview");
  return (
    <>
      {group.may.readActivity && (
        <Link href={`/workspace/${group.slug}/activity`} className="link target inline-flex items-center">
          {t("activity")}
        </Link>
      )}
      {group.may.correct && (
        <Link href={`/workspace/${group.slug}/publications`} className="link target inline-flex items-center">
          {t("publications")}
        </Link>
      )}
      {group.may.correct && (
        <Link href={`/workspace/${group.slug}/earlier`} className="link target inline-flex items-center">
          {t("earlier")}
        </Link>
      )}
      {group.may.archive && (
        <Link href={`/workspace/${group.slug}/settings`} className="link target inline-flex items-center">
          {t("settings")}
        </Link>
      )}
      {group.announcedAt && (
        <a href={`/groups/${group.slug}`} className="link target inline-flex items-center">
          {t("publicPage")}
        </a>
      )}
    </>
  );
}
