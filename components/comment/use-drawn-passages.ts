import { useEffect, useState } from "react";
import type { ThreadPlace, ThreadView } from "#lib/domain/comments/types.ts";
import { type DrawnPassages, findDrawnPassages, type PlacedThreads } from "./drawn-passages.ts";

const none: DrawnPassages = new Map();

/** Where the threads stand on the page; nothing before it has come alive. */
export function useDrawnPassages(
  textId: string,
  threads: PlacedThreads["threads"],
  places: Readonly<Record<string, ThreadPlace>>,
): DrawnPassages {
  const [passages, setPassages] = useState(none);
  useEffect(() => {
    const root = document.getElementById(textId);
    if (root) setPassages(findDrawnPassages(root, { threads, places }));
  }, [textId, threads, places]);
  return passages;
}

/** Shows what the threads are about, the active one more strongly. A browser that cannot shows the cards alone. */
export function useHighlights(
  passages: DrawnPassages,
  shown: readonly Pick<ThreadView, "id">[],
  activeId: string | null,
): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return;
    const ranges = shown.flatMap(({ id }) => passages.get(id) ?? []);
    const active = passages.get(activeId ?? "");
    CSS.highlights.set("comment", new Highlight(...ranges));
    CSS.highlights.set("comment-active", new Highlight(...(active ? [active] : [])));
    return () => {
      CSS.highlights.delete("comment");
      CSS.highlights.delete("comment-active");
    };
  }, [passages, shown, activeId]);
}

/** Makes the thread active on whose words somebody clicks. */
export function useChosenByClick(
  textId: string,
  passages: DrawnPassages,
  choose: (threadId: string) => void,
): void {
  useEffect(() => {
    const text = document.getElementById(textId);
    const onClick = (event: MouseEvent) => {
      const threadId = threadUnder(event, passages);
      if (threadId) choose(threadId);
    };
    text?.addEventListener("click", onClick);
    return () => text?.removeEventListener("click", onClick);
  });
}

/** Of several threads at one point, the one whose passage begins last. Selecting words is not clicking on them. */
function threadUnder({ clientX, clientY }: MouseEvent, passages: DrawnPassages): string | null {
  if (!document.getSelection()?.isCollapsed) return null;
  const point = document.caretPositionFromPoint?.(clientX, clientY);
  if (!point) return null;
  const here = [...passages].filter(([, range]) => range.isPointInRange(point.offsetNode, point.offset));
  return here.toSorted(([, one], [, other]) => byStart(other, one))[0]?.[0] ?? null;
}

/** Sorts by where passages begin. */
export function byStart(one: Range, other: Range): number {
  return one.compareBoundaryPoints(Range.START_TO_START, other);
}
