import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Column, Table } from "#components/ui/table.tsx";
import type { BoardCard } from "#lib/domain/findings/types.ts";
import { FindingStateBadge } from "../finding-state-badge.tsx";
import { PositionBadge } from "../position-badge.tsx";
import type { BoardFrame } from "./board-frame.ts";
import { CardFlags } from "./card-flags.tsx";
import { SelectFinding } from "./select-finding.tsx";
import { ThinBar } from "./thin-bar.tsx";

export type BoardListProps = {
  cards: readonly BoardCard[];
  isJustChanged: (card: BoardCard) => boolean;
  frame: BoardFrame;
};

/** The findings as a dense list. */
export function BoardList({ cards, isJustChanged, frame }: BoardListProps) {
  const t = useTranslations("board");
  const select: Column<BoardCard> = {
    key: "select",
    header: t("table.select"),
    cell: (card) => <SelectFinding card={card} />,
  };
  const columns: Column<BoardCard>[] = [
    ...(frame.mayAct ? [select] : []),
    { key: "number", header: t("table.number"), align: "end", cell: ({ number }) => number },
    {
      key: "statement",
      header: t("table.statement"),
      isRowHeader: true,
      cell: (card) => (
        <div className={isJustChanged(card) ? "just-changed" : undefined}>
          <Statement card={card} frame={frame} />
        </div>
      ),
    },
    { key: "state", header: t("table.state"), cell: ({ state }) => <FindingStateBadge state={state} /> },
    {
      key: "positions",
      header: t("table.positions"),
      cell: ({ state, counts }) => (
        <div className="w-32 pt-2">
          {state !== "draft" && <ThinBar counts={counts} asked={frame.asked} />}
        </div>
      ),
    },
    { key: "mine", header: t("table.mine"), cell: (card) => <Mine card={card} /> },
  ];
  return <Table caption={t("label")} columns={columns} rows={cards} rowKey={({ id }) => id} />;
}

function Statement({ card, frame }: { card: BoardCard; frame: BoardFrame }) {
  const { number, statement, theme } = card;
  return (
    <div className="board-row min-w-56 max-w-measure">
      <Link
        href={`/workspace/${frame.slug}/findings/${number}`}
        prefetch={false}
        className="font-serif text-base font-medium hover:text-accent hover:underline"
      >
        {statement}
      </Link>
      {theme && <p className="font-normal text-quiet">{theme}</p>}
      <CardFlags card={{ ...card, mine: null, missing: false }} asked={frame.asked} now={frame.now} />
    </div>
  );
}

function Mine({ card: { mine, mineIsStale, missing } }: { card: BoardCard }) {
  const t = useTranslations("board");
  if (mine) return <PositionBadge value={mine} />;
  if (!missing) return <span className="text-quiet">{t("table.notAsked")}</span>;
  return <span className="font-medium text-warn">{t(mineIsStale ? "card.mineStale" : "card.missing")}</span>;
}
