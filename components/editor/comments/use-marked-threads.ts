import { useEffect, useRef } from "react";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import { idle } from "#lib/base/form-state.ts";
import type { CommentPlace } from "#lib/editor/comment-places.ts";

/** The mark of a thread that was just begun comes a moment after the thread. */
const waitMs = 3_000;

/** Threads that were begun while the text was frozen are found by their words alone: once it is open their passages are
 *  marked, so that they hold when the words are changed. Asked for once while the page lives. */
export function useMarkedThreads(
  { documentId, actions }: CommentsDesk,
  places: ReadonlyMap<string, CommentPlace>,
): void {
  const isAsked = useRef(false);
  const hasUnmarked = [...places.values()].some((place) => place.kind === "words" && !place.isMarked);
  useEffect(() => {
    if (!hasUnmarked || isAsked.current) return;
    const timer = setTimeout(() => {
      isAsked.current = true;
      const form = new FormData();
      form.set("documentId", documentId);
      actions.mark(idle, form).catch(() => undefined); // without a connection they go on being found by their words
    }, waitMs);
    return () => clearTimeout(timer);
  }, [documentId, actions, hasUnmarked]);
}
