"use client";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import type { WritingRole } from "#lib/editor/live-messages.ts";
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
import "./suggesting/suggesting.css";
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
  /** Called when the live text has been drawn: from now on it stands here. */
  onText: () => void;
  /** Left out: the person may not propose findings. */
  onProposeFinding?: (passage: Passage) => void;
  onUseAsEvidence?: (passage: Passage) => void;
  /** For a report: what can be put into it. */
  insertBlocks?: InsertableBlocks;
  /** Where the text stands to be printed; left out where there is no such page. */
  printAddress?: string;
  comments: CommentsDesk;
  /** Left out: the person may change the text. */
  role?: WritingRole;
};

/** Writing together in one document. Needs the right to edit: readers get the stored text without a socket.
 *  Never shows an empty page that can be written on before the text has come. */
export function PaperEditor({ documentId, accountId, collabUrl, ...room }: PaperEditorProps) {
  const session = useCollaboration({ documentId, accountId, url: collabUrl });
  if (!session) return <Waiting status="saving" />;
  return <Connected key={documentId} {...{ session, accountId }} {...room} />;
}

type RoomProps = Omit<PaperEditorProps, "documentId" | "accountId" | "collabUrl">;
type ConnectedProps = RoomProps & { session: CollaborationSession; accountId: string };

function Connected({ session, accountId, kind = "paper", ...room }: ConnectedProps) {
  const status = useCollaborationStatus(session);
  const hasText = useHasText(session);
  useKeptPage(accountId, status);
  useLeaveWarning(session);
  return (
    <>
      <EndedNotice status={status} />
      {hasText ? <EditorRoom {...{ session, status, kind }} {...room} /> : <Waiting status={status} />}
      <OfflineNotice status={status} keeping={useKeeping(session)} />
      <UnsentTextDialog session={session} status={status} />
    </>
  );
}

/** The page draws the stored text below. */
function Waiting({ status }: { status: CollaborationStatus }) {
  return (
    <div className="editor-bar justify-end" aria-busy={status === "saving"}>
      <SaveStatus status={status} />
    </div>
  );
}
