import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";

/** The document as it was when typing last paused, or some seconds ago where nobody pauses: for what is costly to
 *  compute and need not follow every key. */
export function useSettledDocument(editor: Editor): Node {
  const [document, setDocument] = useState(editor.state.doc);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(pause);
      clearTimeout(patience);
      patience = undefined;
    };
    const show = () => {
      stop();
      setDocument(editor.state.doc);
    };
    const settle = () => {
      clearTimeout(pause);
      pause = setTimeout(show, pauseMs);
      patience ??= setTimeout(show, patienceMs);
    };
    settle();
    editor.on("update", settle);
    return () => {
      stop();
      editor.off("update", settle);
    };
  }, [editor]);
  return document;
}

const pauseMs = 400;
const patienceMs = 4000;
