"use client";
import { useTranslations } from "next-intl";
import type { BoardCard } from "#lib/domain/findings/types.ts";
import "./board.css";
import { BoardColumns } from "./board-columns.tsx";
import type { BoardFrame } from "./board-frame.ts";
import { BoardList } from "./board-list.tsx";
import { LiveNote } from "./live-note.tsx";
import { useLiveCards } from "./use-live-cards.ts";

export type LiveBoardProps = {
  view: "board" | "list";
  cards: readonly BoardCard[];
  /** Where this page is, with its choice. */
  address: string;
  frame: Omit<BoardFrame, "stateOf">;
};

/** The findings as cards or as a list. What changes elsewhere changes here, in its place. */
export function LiveBoard({ view, cards, address, frame }: LiveBoardProps) {
  const t = useTranslations("board.live");
  const { fresh, changed, moved } = useLiveCards({ slug: frame.slug, drawnAt: frame.now }, cards);
  const current = (card: BoardCard) => fresh.get(card.id) ?? card;
  const isJustChanged = ({ id }: BoardCard) => changed.some((card) => card.id === id);
  const drawnStates = new Map(cards.map(({ id, state }) => [id, state]));
  const whole = { ...frame, stateOf: ({ id, state }: BoardCard) => drawnStates.get(id) ?? state };
  const [only] = changed;
  const sentence =
    changed.length === 1 && only
      ? t("changed", { number: only.number, answered: only.answered, asked: frame.asked })
      : changed.length > 1 && t("changedMany", { count: changed.length });
  return (
    <div className="grid grid-cols-1 gap-4">
      <LiveNote sentence={sentence || null} moved={moved} address={address} />
      {view === "board" ? (
        <BoardColumns drawn={cards} current={current} isJustChanged={isJustChanged} frame={whole} />
      ) : (
        <BoardList cards={cards.map(current)} isJustChanged={isJustChanged} frame={whole} />
      )}
    </div>
  );
}
