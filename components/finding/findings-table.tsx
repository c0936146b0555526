import Link from "next/link";
import { useTranslations } from "next-intl";
import { PositionBar } from "#components/ui/position-bar.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { FindingCard } from "#lib/domain/findings/types.ts";
import { FindingStateBadge } from "./finding-state-badge.tsx";
import { PositionBadge } from "./position-badge.tsx";
import { withUnanswered } from "./with-unanswered.ts";

/** A finding in the list; `missing`: the reader's position is wanted and not there. */
export type ListedFinding = FindingCard & { missing: boolean };

export type FindingsTableProps = {
  /** The group's. */
  slug: string;
  findings: readonly ListedFinding[];
  /** How many members take positions. */
  asked: number;
};

/** The group's findings, with where each stands and where the reader stands. */
export function FindingsTable({ slug, findings, asked }: FindingsTableProps) {
  const t = useTranslations("finding.list");
  const columns: Column<ListedFinding>[] = [
    { key: "number", header: t("number"), align: "end", cell: ({ number }) => number },
    {
      key: "statement",
      header: t("statement"),
      isRowHeader: true,
      cell: (finding) => <Statement slug={slug} finding={finding} />,
    },
    { key: "state", header: t("state"), cell: ({ state }) => <FindingStateBadge state={state} /> },
    {
      key: "positions",
      header: t("positions"),
      cell: ({ state, counts }) => (
        <div className="w-32 pt-1">
          {state !== "draft" && <PositionBar counts={withUnanswered(counts, asked)} legend={false} />}
        </div>
      ),
    },
    { key: "mine", header: t("mine"), cell: (finding) => <Mine finding={finding} /> },
  ];
  return <Table caption={t("caption")} columns={columns} rows={findings} rowKey={({ id }) => id} />;
}

function Statement({
  slug,
  finding: { number, statement, theme },
}: {
  slug: string;
  finding: ListedFinding;
}) {
  return (
    <div className="min-w-56 max-w-measure">
      <Link
        href={`/workspace/${slug}/findings/${number}`}
        prefetch={false}
        className="font-serif text-base font-medium hover:text-accent hover:underline"
      >
        {statement}
      </Link>
      {theme && <p className="font-normal text-quiet">{theme}</p>}
    </div>
  );
}

function Mine({ finding: { mine, missing } }: { finding: ListedFinding }) {
  const t = useTranslations("finding.list");
  if (mine) return <PositionBadge value={mine} />;
  return missing ? (
    <span className="font-medium text-warn">{t("missing")}</span>
  ) : (
    <span className="text-quiet">{t("notAsked")}</span>
  );
}
