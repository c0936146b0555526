"use client";
import type { ReactNode } from "react";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { EditorRoom } from "./editor-room.tsx";
import type { CollaborationSession } from "./provider/collaboration-session.ts";
import type { CollaborationStatus } from "./provider/collaboration-status.ts";
import type { InsertableBlocks } from "./references/insertable.ts";
import { EndedNotice } from "./session/ended-notice.tsx";
import { OfflineNotice } from "./session/offline-notice.tsx";
import { SaveStatus } from "./session/save-status.tsx";
import { UnsentTextDialog } from "./session/unsent-text-dialog.tsx";
import {
  useCollaboration,
  useCollaborationStatus,
  useHasText,
  useKeeping,
} from "./session/use-collaboration.ts";
import { useKeptPage, useLeaveWarning } from "./session/use-kept-page.ts";
import "./citation/citation.css";
import "./editor.css";
import "./session/offline-notice.css";
import "./writing.css";

export type PaperEditorProps = {
  documentId: string;
  accountId: string;
  /** Address of the collaboration socket; a path stands for the page's own host. */
  collabUrl: string;
  /** Names the field: "Paper text" or "Report text". */
  kind?: "paper" | "report";
  /** Language of the text, where it is not the page's. */
  lang?: string;
  /** The last stored text, drawn by the server; shown until the live text is here. */
  children: ReactNode;
  /** Left out: the person may not propose findings. */
  onProposeFinding?: (passage: Passage) => void;
  /** For a report: what can be put into it. */
  insertBlocks?: InsertableBlocks;
  /** Where the text stands to be printed; left out where there is no such page. */
  printAddress?: string;
  comments: CommentsDesk;
};

/** Writing together in one document. Needs the right to edit: readers get the stored text without a socket.
 *  Never shows an empty page that can be written on before the text has come. */
export function PaperEditor({ documentId, accountId, collabUrl, children, ...room }: PaperEditorProps) {
  const session = useCollaboration({ documentId, accountId, url: collabUrl });
  return session ? (
    <Connected key={documentId} {...{ session, accountId }} fallback={children} {...room} />
  ) : (
    <Waiting fallback={children} status="saving" />
  );
}

type RoomProps = Omit<PaperEditorProps, "documentId" | "accountId" | "collabUrl" | "children">;
type ConnectedProps = RoomProps & {
  session: CollaborationSession;
  accountId: string;
  fallback: ReactNode;
};

function Connected({ session, accountId, fallback, kind = "paper", ...room }: ConnectedProps) {
  const status = useCollaborationStatus(session);
  const hasText = useHasText(session);
  useKeptPage(accountId, status);
  useLeaveWarning(session);
  return (
    <>
      <EndedNotice status={status} />
      {hasText ? (
        <EditorRoom {...{ session, status, kind }} {...room} />
      ) : (
        <Waiting {...{ fallback, status }} />
      )}
      <OfflineNotice status={status} keeping={useKeeping(session)} />
      <UnsentTextDialog session={session} status={status} />
    </>
  );
}

function Waiting({ fallback, status }: { fallback: ReactNode; status: CollaborationStatus }) {
  return (
    <div className="editor-room" aria-busy={status === "saving"}>
      <div className="editor-bar justify-end">
        <SaveStatus status={status} />
      </div>
      <div className="editor-text">{fallback}</div>
    </div>
  );
}
