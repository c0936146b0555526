import { useEffect } from "react";
import { readLiveMessage } from "#lib/editor/live-messages.ts";
import type { CollaborationSession } from "../provider/collaboration-session.ts";

/** Asks for the comments again when the server says that somebody commented, and after a connection was lost. */
export function useToldOfComments({ provider }: CollaborationSession, refresh: () => Promise<void>): void {
  useEffect(() => {
    const onMessage = ({ payload }: { payload: string }) => {
      if (readLiveMessage(payload)?.type === "comments") void refresh();
    };
    const onSynced = () => void refresh();
    provider.on("stateless", onMessage);
    provider.on("synced", onSynced);
    return () => {
      provider.off("stateless", onMessage);
      provider.off("synced", onSynced);
    };
  }, [provider, refresh]);
}
