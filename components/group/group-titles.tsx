import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { GroupTitle } from "#lib/domain/groups/types.ts";

/** All groups of the portal by title, with nothing of what is inside. */
export function GroupTitles({ groups }: { groups: readonly GroupTitle[] }) {
  const t = useTranslations("group.administration");
  if (groups.length === 0) return <EmptyState title={t("noGroups")}>{t("noGroupsHint")}</EmptyState>;
  const columns: Column<GroupTitle>[] = [
    {
      key: "name",
      header: t("name"),
      isRowHeader: true,
      cell: ({ name, slug }) => (
        <Link href={`/admin/groups/${slug}`} prefetch={false} className="link target">
          {name}
        </Link>
      ),
    },
    { key: "openedOn", header: t("openedOn"), cell: ({ openedOn }) => <Day on={openedOn} /> },
    { key: "state", header: t("state"), cell: (group) => <Badge>{t(`stateOf.${stateOf(group)}`)}</Badge> },
  ];
  return <Table caption={t("groupsCaption")} columns={columns} rows={groups} rowKey={({ id }) => id} />;
}

function stateOf({ announcedAt, concludedAt }: GroupTitle): "closed" | "announced" | "concluded" {
  if (concludedAt) return "concluded";
  return announcedAt ? "announced" : "closed";
}
