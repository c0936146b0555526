import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { MarginColumn } from "./margin-column.tsx";
import { MarginPanel } from "./margin-panel.tsx";
import { topAt } from "./top-at.ts";
import { useHasMargin } from "./use-has-margin.ts";
import type { MarginState } from "./use-margin-state.ts";
import { useNearCards } from "./use-near-cards.ts";
import "./margin.css";

/** What stands beside one passage of the open text. `position` is in the document, before the passage. */
export type MarginCard = { id: string; position: number; node: ReactNode };

export type MarginProps = {
  editor: Editor;
  /** In any order. Give the same list while nothing changed: the cards are drawn again for another one. */
  cards: readonly MarginCard[];
  state: MarginState;
  /** Stands above the cards and stays in sight. */
  header?: ReactNode;
};

/** The margin of the open text: cards at the height of their passages where there is room, a panel behind a button
 *  where there is none. */
export function Margin({ editor, cards, state, header }: MarginProps) {
  const t = useTranslations("comments.margin");
  const hasRoom = useHasMargin("80rem");
  const ordered = useOrdered(cards);
  if (!hasRoom)
    return (
      <MarginPanel state={state} count={cards.length}>
        {header}
        {ordered.map(({ id, node }) => (
          <div key={id} className="margin-listed">
            {node}
          </div>
        ))}
      </MarginPanel>
    );
  return (
    <aside aria-label={t("title")} className="editor-margin no-print">
      <div className="margin-header">{header}</div>
      <NearCards {...{ editor, state }} cards={ordered} />
    </aside>
  );
}

type NearCardsProps = { editor: Editor; cards: readonly MarginCard[]; state: MarginState };

function NearCards({ editor, cards, state: { activeId } }: NearCardsProps) {
  const near = useNearCards(editor, cards, activeId);
  const topOf = (id: string) => {
    const card = near.find((candidate) => candidate.id === id);
    return card && !editor.isDestroyed ? topAt(editor, card.position) : null;
  };
  return <MarginColumn cards={near} text={editor.view.dom} {...{ activeId, topOf }} />;
}

function useOrdered(cards: readonly MarginCard[]): MarginCard[] {
  return useMemo(() => cards.toSorted((one, other) => one.position - other.position), [cards]);
}
