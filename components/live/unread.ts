import { useSyncExternalStore } from "react";

/** How much of what somebody was told they have not read, and when that was counted, by the server's clock, in ms. */
export type Unread = { unread: number; at: number };

let heard: Unread | null = null;
const listeners = new Set<() => void>();

/** Takes what a stream says, whichever page of the portal opened it. */
export function hearUnread(next: Unread | null): void {
  if (!next || (heard && heard.at > next.at)) return;
  heard = next;
  for (const listener of listeners) listener();
}

/** The newest number that is known: the page's own, until a stream that stands on it says another. Opens none. */
export function useUnread(drawn: Unread): number {
  const latest = useSyncExternalStore(
    listen,
    () => heard,
    () => null,
  );
  return latest && latest.at > drawn.at ? latest.unread : drawn.unread;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
