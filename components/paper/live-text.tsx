"use client";
import { type ComponentProps, type ReactNode, useCallback, useEffect, useState } from "react";
import type { PaperEditor } from "#components/editor/paper-editor.tsx";
// With the page and not with the editor, so that the stored text stands where the live one will.
import "#components/editor/editor.css";
import "#components/editor/writing.css";

type Editor = typeof PaperEditor;

export type LiveTextProps = Omit<ComponentProps<Editor>, "onText"> & {
  /** The last stored text, drawn by the server; shown until the live text is here. */
  children: ReactNode;
};

/** The editor, whose code is fetched when a page needs it. The stored text stays where it stands until the live one is
 *  drawn, so that a long text is drawn once, and nothing is blank in between; without script it is all there is. */
export function LiveText({ children, ...editor }: LiveTextProps) {
  const LoadedEditor = useEditorCode();
  const { documentId, lang } = editor;
  const [live, setLive] = useState<string | null>(null);
  const onText = useCallback(() => setLive(documentId), [documentId]);
  return (
    <>
      {LoadedEditor && <LoadedEditor {...editor} onText={onText} />}
      {live !== documentId && (
        <div className="editor-room stored-text">
          {!LoadedEditor && <div className="editor-bar" />}
          <div className="editor-text" lang={lang}>
            {children}
          </div>
        </div>
      )}
    </>
  );
}

function useEditorCode(): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  useEffect(() => {
    let isWanted = true;
    const fetchCode = () => {
      editorCode()
        .then((code) => isWanted && setEditor(() => code))
        .catch(() => setTimeout(fetchCode, tryAgainMs));
    };
    fetchCode();
    return () => {
      isWanted = false;
    };
  }, []);
  return editor;
}

const tryAgainMs = 3000;

const editorCode = () => import("#components/editor/paper-editor.tsx").then((module) => module.PaperEditor);

// Begun with the page's own code: it is on its way while the page becomes alive. A failure is met again below.
if (typeof window !== "undefined") editorCode().catch(() => undefined);
