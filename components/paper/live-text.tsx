"use client";
import dynamic from "next/dynamic";
import { type ComponentProps, createContext, type ReactNode, useContext } from "react";
import type { PaperEditor } from "#components/editor/paper-editor.tsx";
// With the page and not with the editor, so that the stored text stands where the live one will.
import "#components/editor/editor.css";
import "#components/editor/writing.css";

const StoredText = createContext<ReactNode>(null);

const LazyEditor = dynamic(
  () => import("#components/editor/paper-editor.tsx").then((module) => module.PaperEditor),
  { ssr: false, loading: StoredTextMeanwhile },
);

export type LiveTextProps = ComponentProps<typeof PaperEditor>;

/** The editor, whose code is fetched when a page needs it; until then, and without script, the stored text. */
export function LiveText({ children, ...editor }: LiveTextProps) {
  return (
    <StoredText value={children}>
      <LazyEditor {...editor}>{children}</LazyEditor>
    </StoredText>
  );
}

function StoredTextMeanwhile() {
  return (
    <div className="editor-room">
      <div className="editor-bar" />
      <div className="editor-text">{useContext(StoredText)}</div>
    </div>
  );
}
