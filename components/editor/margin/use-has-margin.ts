import { useCallback, useSyncExternalStore } from "react";

/** Whether there is room for cards beside the text. Null on the server and while the page comes alive.
 *  @param width from which on there is: what the style sheet of the page says */
export function useHasMargin(width: "64rem" | "80rem"): boolean | null {
  const query = `(width >= ${width})`;
  const subscribe = useCallback((changed: () => void) => watch(query, changed), [query]);
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => null,
  );
}

function watch(query: string, changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", changed);
  return () => list.removeEventListener("change", changed);
}
