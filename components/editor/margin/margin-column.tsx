import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { placeCards } from "./place-cards.ts";

export type ColumnCard = { id: string; node: ReactNode };

export type MarginColumnProps = {
  /** In the order of the text. */
  cards: readonly ColumnCard[];
  activeId: string | null;
  /** The text beside: when it grows or shrinks, the cards are placed again. */
  text: Element | null;
  /** Where the passage of a card begins, in pixels from the top of the window; null where it is not on the page. */
  topOf: (id: string) => number | null;
};

/** Cards beside their passages. They are placed without drawing anything again. */
export function MarginColumn({ cards, activeId, text, topOf }: MarginColumnProps) {
  const column = useRef<HTMLDivElement>(null);
  const place = useEffectEvent(() => {
    if (column.current) placeCards({ column: column.current, topOf, activeId });
  });
  useLayoutEffect(() => place());
  useEffect(() => {
    const beside = cards.map(({ id }) => column.current?.querySelector(`[data-card="${CSS.escape(id)}"]`));
    const observer = new ResizeObserver(() => place());
    for (const element of [text, ...beside]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [text, cards]);
  return (
    <div ref={column} className="margin-column">
      {cards.map(({ id, node }) => (
        <div key={id} data-card={id} className="margin-place">
          {node}
        </div>
      ))}
    </div>
  );
}
