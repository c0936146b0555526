import { useEffect, useState } from "react";
import { keepPage } from "#components/device/offline-worker.ts";
import type { CollaborationSession } from "../provider/collaboration-session.ts";
import type { CollaborationStatus } from "../provider/collaboration-status.ts";

/** Once the text is here and stored, its page is kept for the time without a network. */
export function useKeptPage(accountId: string, status: CollaborationStatus): void {
  const [wasSaved, setWasSaved] = useState(false);
  if (status === "saved" && !wasSaved) setWasSaved(true);
  useEffect(() => {
    if (wasSaved) void keepPage(accountId);
  }, [accountId, wasSaved]);
}

/** Asks before the page is left where what was typed would go with it: nothing is kept here, and the server has not
 *  got it. */
export function useLeaveWarning(session: CollaborationSession): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!session.provider.isSaved && session.keeping !== "kept" && session.unsentText() !== "")
        event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [session]);
}
