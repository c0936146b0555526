import { useSyncExternalStore } from "react";

/** Whether there is room for cards beside the text. Null on the server and while the page comes alive.
 *  The width is the one in margin.css. */
export function useHasMargin(): boolean | null {
  return useSyncExternalStore(subscribe, hasMargin, () => null);
}

const query = "(width >= 80rem)";

function hasMargin(): boolean {
  return window.matchMedia(query).matches;
}

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}
