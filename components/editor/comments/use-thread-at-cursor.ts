import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent } from "react";
import { newCardId } from "#components/comment/use-new-thread.ts";
import type { MarginState } from "../margin/use-margin-state.ts";
import { threadAt } from "./thread-at.ts";

/** Makes the thread active whose passage the cursor enters, and none when it leaves. A comment that is being written
 *  stays the active one. */
export function useThreadAtCursor(editor: Editor, margin: MarginState): void {
  const onMoved = useEffectEvent(() => {
    if (!editor.isFocused || margin.activeId === newCardId) return;
    const threadId = threadAt(editor.state);
    if (threadId !== margin.activeId) margin.activate(threadId);
  });
  useEffect(() => {
    const read = () => onMoved();
    editor.on("selectionUpdate", read);
    return () => {
      editor.off("selectionUpdate", read);
    };
  }, [editor]);
}
