import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";

/** The document as it was when typing last paused: for what is costly to compute and need not follow every key. */
export function useSettledDocument(editor: Editor): Node {
  const [document, setDocument] = useState(editor.state.doc);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setDocument(editor.state.doc), pauseMs);
    };
    settle();
    editor.on("update", settle);
    return () => {
      clearTimeout(timer);
      editor.off("update", settle);
    };
  }, [editor]);
  return document;
}

const pauseMs = 400;
