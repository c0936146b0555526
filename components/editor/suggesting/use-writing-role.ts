import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { readLiveMessage, type WritingRole } from "#lib/editor/live-messages.ts";
import type { CollaborationSession } from "../provider/collaboration-session.ts";
import { setSuggestMode } from "./suggest-mode.ts";

/** Whether the person may change the text or only suggest: what the page was told, until the server says otherwise. */
export function useWritingRole(session: CollaborationSession, first: WritingRole): WritingRole {
  const [role, setRole] = useState(first);
  useEffect(() => {
    const listen = ({ payload }: { payload: string }) => {
      const message = readLiveMessage(payload);
      if (message?.type === "role") setRole(message.role);
    };
    session.provider.on("stateless", listen);
    return () => void session.provider.off("stateless", listen);
  }, [session]);
  return role;
}

/** Who may only suggest cannot leave Suggesting; whoever may write again is where they were. */
export function useLockedMode(editor: Editor | null, role: WritingRole): void {
  useEffect(() => {
    if (!editor) return;
    setSuggestMode(editor, role === "suggest" ? { isLocked: true, isOn: true } : { isLocked: false });
  }, [editor, role]);
}
