import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Day } from "#components/ui/date-time.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { PaperCard } from "#lib/domain/papers/types.ts";
import { Byline } from "./byline.tsx";
import { PaperStateBadge } from "./paper-state.tsx";

/** A group's papers, a line each. `address` is that of the list. */
export function PapersTable({ papers, address }: { papers: readonly PaperCard[]; address: string }) {
  const t = useTranslations("paper.list");
  const columns: Column<PaperCard>[] = [
    {
      key: "title",
      header: t("title"),
      isRowHeader: true,
      cell: (paper) => <TitleLink {...{ paper, address }} />,
    },
    { key: "state", header: t("state"), cell: ({ state }) => <PaperStateBadge state={state} /> },
    { key: "authors", header: t("authors"), cell: ({ authors }) => <Byline authors={authors} /> },
    { key: "due", header: t("due"), cell: ({ dueOn }) => dueOn && <Day on={dueOn} /> },
  ];
  return <Table caption={t("caption")} columns={columns} rows={papers} rowKey={({ id }) => id} />;
}

function TitleLink({ paper, address }: { paper: PaperCard; address: string }) {
  return (
    <Link
      href={`${address}/${paper.slug}` as Route}
      className="link target font-serif text-base font-semibold"
    >
      {paper.title}
    </Link>
  );
}
