import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { type CardRange, nearRange } from "./near-range.ts";
import { topAt } from "./top-at.ts";

/** The cards that are worth drawing: those near what is seen, and the active one, in which somebody may be typing.
 *  @param cards in the order of the text */
export function useNearCards<Card extends { id: string; position: number }>(
  editor: Editor,
  cards: readonly Card[],
  activeId: string | null,
): Card[] {
  const [from, to] = useNearRange(editor, cards);
  return cards.filter(({ id }, index) => (index >= from && index < to) || id === activeId);
}

function useNearRange(editor: Editor, cards: readonly { position: number }[]): CardRange {
  const [range, setRange] = useState<CardRange>([0, 0]);
  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      if (editor.isDestroyed) return;
      const next = nearRange(
        cards.length,
        (index) => topAt(editor, cards[index]?.position ?? 0),
        window.innerHeight,
      );
      setRange((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(read);
    };
    soon();
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [editor, cards]);
  return range;
}
