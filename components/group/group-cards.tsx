import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { MyGroup } from "#lib/domain/groups/types.ts";

export type GroupCardsProps = { groups: readonly MyGroup[] };

/** The groups somebody belongs to, and as what. */
export function GroupCards({ groups }: GroupCardsProps) {
  const t = useTranslations("group.cards");
  const roles = useTranslations("domain.role");
  if (groups.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {groups.map((group) => (
        <li
          key={group.id}
          className="grid content-start gap-2 rounded-lg border border-line bg-raised p-5 shadow-raised"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-2">
            <Link href={`/workspace/${group.slug}`} className="link target font-serif text-lg font-semibold">
              {group.name}
            </Link>
            <span className="flex flex-wrap gap-2">
              {group.concludedAt && <Badge>{t("concluded")}</Badge>}
              {group.role && <Badge tone="accent">{roles(group.role)}</Badge>}
            </span>
          </p>
          <p className="line-clamp-3 text-quiet">{group.summary}</p>
        </li>
      ))}
    </ul>
  );
}
