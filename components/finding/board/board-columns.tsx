import { useTranslations } from "next-intl";
import { type BoardCard as Card, findingStates } from "#lib/domain/findings/types.ts";
import { BoardCard } from "./board-card.tsx";
import type { BoardFrame } from "./board-frame.ts";

export type BoardColumnsProps = {
  /** As they were when the page was drawn: what changes since changes in its place. */
  drawn: readonly Card[];
  /** As they are now. */
  current: (card: Card) => Card;
  isJustChanged: (card: Card) => boolean;
  frame: BoardFrame;
};

/** The findings in columns, by state or theme; on a narrow screen one below the other. */
export function BoardColumns({ drawn, current, isJustChanged, frame }: BoardColumnsProps) {
  const t = useTranslations("board");
  const columns = useColumns(drawn, frame.by);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section aria-label={t("label")} tabIndex={0} className="board">
      {columns.map(({ key, title, cards }) => (
        <section key={key} aria-labelledby={`column-${key}`}>
          <h2 id={`column-${key}`} className="mb-3 font-semibold">
            {t("column", { title, count: cards.length })}
          </h2>
          <ul className="board-column">
            {cards.map((card) => (
              <BoardCard key={card.id} card={current(card)} frame={frame} justChanged={isJustChanged(card)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type ColumnOfCards = { key: string; title: string; cards: Card[] };

function useColumns(cards: readonly Card[], by: "state" | "theme"): ColumnOfCards[] {
  const t = useTranslations("board");
  const states = useTranslations("domain.findingState");
  if (by === "state")
    return findingStates
      .map((state) => ({
        key: state,
        title: states(state),
        cards: cards.filter((card) => card.state === state),
      }))
      .filter((column) => column.cards.length > 0);
  const themes = [...new Set(cards.map(({ theme }) => theme))].toSorted(
    (one, other) => Number(one === "") - Number(other === "") || one.localeCompare(other, "en"),
  );
  return themes.map((theme, index) => ({
    key: `theme-${index}`,
    title: theme || t("noTheme"),
    cards: cards.filter((card) => card.theme === theme),
  }));
}
