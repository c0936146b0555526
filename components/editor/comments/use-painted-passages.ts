import { useEffect, useState } from "react";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import type { CommentPlace } from "#lib/editor/comment-places.ts";
import { PassagePaint } from "./paint-passages.ts";

export type ShownPassages = {
  shown: readonly ThreadView[];
  places: ReadonlyMap<string, CommentPlace>;
  activeId: string | null;
};

/** Shows in the text what the shown threads are about, the active one more strongly. */
export function usePaintedPassages({ shown, places, activeId }: ShownPassages): void {
  const [paint, setPaint] = useState<PassagePaint | null>(null);
  useEffect(() => {
    const made = new PassagePaint();
    setPaint(made);
    return () => made.remove();
  }, []);
  useEffect(() => {
    const active = shown.find(({ id }) => id === activeId);
    paint?.show({
      threadIds: shown.map(({ id }) => id),
      blockIds: shown.flatMap((thread) => blockOf(thread, places) ?? []),
      active: active ? { threadId: active.id, blockId: blockOf(active, places) } : null,
    });
  }, [paint, shown, places, activeId]);
}

function blockOf({ id, passage }: ThreadView, places: ReadonlyMap<string, CommentPlace>): string | null {
  return places.get(id)?.kind === "block" ? passage.anchor.blockId : null;
}
