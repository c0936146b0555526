import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent } from "react";

/** Ctrl (or Command), Alt and M comment on what is selected, also from within a note. */
export function useCommentKey(editor: Editor, comment: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // With Alt some keyboards write another letter; the key is the same.
    if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
    event.preventDefault();
    comment();
  });
  useEffect(() => {
    const text = editor.view.dom;
    const listen = (event: KeyboardEvent) => onKey(event);
    text.addEventListener("keydown", listen);
    return () => text.removeEventListener("keydown", listen);
  }, [editor]);
}
