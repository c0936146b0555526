import { useEffect, useState, useSyncExternalStore } from "react";
import {
  type CollaborationSession,
  type Keeping,
  openCollaboration,
} from "../provider/collaboration-session.ts";
import type { CollaborationStatus } from "../provider/collaboration-status.ts";
import { askSignedIn } from "./ask-signed-in.ts";
import { pageTitle } from "./page-title.ts";

export type CollaborationAddress = { documentId: string; accountId: string; url: string };

/** Opens the document for as long as the component is on the page. Null for a moment at first, and on the server. */
export function useCollaboration({
  documentId,
  accountId,
  url,
}: CollaborationAddress): CollaborationSession | null {
  const [session, setSession] = useState<CollaborationSession | null>(null);
  useEffect(() => {
    const page = { title: pageTitle(), path: window.location.pathname };
    const opened = openCollaboration({
      ...{ documentId, accountId, page },
      url: socketAddress(url),
      askSignedIn: () => askSignedIn(accountId),
    });
    setSession(opened);
    return () => {
      setSession(null);
      opened.destroy();
    };
  }, [documentId, accountId, url]);
  return session;
}

export function useCollaborationStatus(session: CollaborationSession): CollaborationStatus {
  return useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot);
}

export function useKeeping(session: CollaborationSession): Keeping {
  const read = () => session.keeping;
  return useSyncExternalStore(session.subscribe, read, read);
}

/** True once there is a text to show: the server's, or offline what this device kept. Stays true. */
export function useHasText(session: CollaborationSession): boolean {
  const [hasText, setHasText] = useState(false);
  const status = useCollaborationStatus(session);
  useEffect(() => {
    let watching = true;
    const show = () => watching && setHasText(true);
    const showKept = () => {
      if (session.getSnapshot() === "offline" && session.document.getXmlFragment("default").length > 0)
        show();
    };
    void session.synced.then(show);
    session.document.on("update", showKept);
    if (status === "offline") showKept();
    return () => {
      watching = false;
      session.document.off("update", showKept);
    };
  }, [session, status]);
  return hasText;
}

/** `/collab` becomes the address of the socket on the page's own host. */
function socketAddress(url: string): string {
  return new URL(url, window.location.href).href.replace(/^http/, "ws");
}
