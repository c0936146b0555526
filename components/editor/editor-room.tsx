import type { Editor } from "@tiptap/core";
import { EditorContent } from "@tiptap/react";
import { type KeyboardEvent, useLayoutEffect, useMemo } from "react";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import type { WritingRole } from "#lib/editor/live-messages.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { citesInNotes } from "#lib/publish/citation/places.ts";
import { useCitable } from "./citation/citable-sources.tsx";
import { useUnknownSources } from "./citation/use-citations.ts";
import { useEditorComments } from "./comments/use-editor-comments.tsx";
import { EditorBars } from "./editor-bars.tsx";
import { EditorContents } from "./editor-contents.tsx";
import { LeaveFocusMode } from "./focus/leave-focus-mode.tsx";
import { useFocusMode } from "./focus/use-focus-mode.ts";
import { focusText } from "./focus-text.ts";
import { Margin } from "./margin/margin.tsx";
import { useMarginState } from "./margin/use-margin-state.ts";
import type { CollaborationSession } from "./provider/collaboration-session.ts";
import type { CollaborationStatus } from "./provider/collaboration-status.ts";
import type { InsertableBlocks } from "./references/insertable.ts";
import { PresentPeople } from "./session/present-people.tsx";
import { SaveStatus } from "./session/save-status.tsx";
import type { SlashCommand } from "./slash/slash-command.ts";
import { SlashList } from "./slash/slash-list.tsx";
import { useSlashCommands } from "./slash/use-slash-commands.ts";
import { SuggestingNotice } from "./suggesting/suggesting-notice.tsx";
import { useEditorSuggestions } from "./suggesting/use-editor-suggestions.tsx";
import { useLockedMode, useWritingRole } from "./suggesting/use-writing-role.ts";
import { EditorToolbar } from "./tools/editor-toolbar.tsx";
import { ToolWindows } from "./tools/tool-windows.tsx";
import { watchBarHeight } from "./tools/watch-bar-height.ts";
import { useOpenEditor } from "./use-open-editor.ts";
import { useSettledDocument } from "./use-settled-document.ts";
import { WordCounter } from "./word-counter.tsx";

export type EditorRoomProps = {
  session: CollaborationSession;
  status: CollaborationStatus;
  kind: "paper" | "report";
  lang?: string;
  onProposeFinding?: (passage: Passage) => void;
  onUseAsEvidence?: (passage: Passage) => void;
  insertBlocks?: InsertableBlocks;
  /** Where the text stands to be printed. */
  printAddress?: string;
  comments: CommentsDesk;
  /** What the page was told; the server may say otherwise later. */
  role?: WritingRole;
  /** Called when the text has been drawn. */
  onText: () => void;
};

/** The open text with its tools: contents at the left, text in the middle. */
export function EditorRoom({
  session,
  status,
  kind,
  lang,
  role: told = "edit",
  onText,
  ...tools
}: EditorRoomProps) {
  const slashCommands = useSlashCommands();
  const editable = status === "saving" || status === "saved" || status === "offline";
  const { insertBlocks } = tools;
  const role = useWritingRole(session, told);
  const suggesting = { author: tools.comments.personId, isLocked: role === "suggest" };
  const editor = useOpenEditor({ session, kind, lang, editable, slashCommands, suggesting, insertBlocks });
  useLockedMode(editor, role);
  // Before the browser paints, so that the stored text and the live one change places unseen.
  useLayoutEffect(() => {
    if (editor) onText();
  }, [editor, onText]);
  if (!editor) return null;
  return (
    <>
      <Furnished {...{ editor, session, status, slashCommands, ...tools }} />
      <ToolWindows editor={editor} />
    </>
  );
}

type FurnishedProps = Omit<EditorRoomProps, "kind" | "lang" | "role" | "onText"> & {
  editor: Editor;
  slashCommands: SlashCommand[];
};

function Furnished({ editor, session, status, slashCommands, comments: desk, ...tools }: FurnishedProps) {
  const document = useSettledDocument(editor);
  const style = useCitable()?.citable.style ?? "chicago_notes";
  useUnknownSources(editor);
  const [isFocused, setFocused] = useFocusMode();
  const margin = useMarginState();
  const comments = useEditorComments({ editor, session, document, margin, desk });
  const { people } = desk.comments;
  const suggestions = useEditorSuggestions({ editor, document, margin, people, author: desk.personId });
  const cards = useMemo(() => [...comments.cards, ...suggestions.cards], [comments.cards, suggestions.cards]);
  return (
    <div className="editor-room" data-citations={citesInNotes(style) ? "notes" : "line"}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Escape for the tools that stand in it */}
      <div ref={watchBarHeight} className="editor-bar" onKeyDown={(event) => leaveTools(editor, event)}>
        <EditorToolbar
          editor={editor}
          onComment={comments.comment}
          onFocusMode={() => setFocused(true)}
          {...tools}
        />
        <div className="ms-auto flex items-center gap-4">
          <PresentPeople session={session} />
          <WordCounter document={document} />
          <SaveStatus status={status} />
        </div>
        <EditorBars editor={editor} />
        <SuggestingNotice editor={editor} />
      </div>
      <div className="editor-contents">
        <EditorContents editor={editor} document={document} />
      </div>
      <EditorContent editor={editor} className="editor-text" />
      <Margin
        {...{ editor, cards }}
        state={margin}
        header={
          <>
            {suggestions.header}
            {comments.header}
          </>
        }
      />
      {isFocused && <LeaveFocusMode editor={editor} onLeave={() => setFocused(false)} />}
      <SlashList editor={editor} commands={slashCommands} />
    </div>
  );
}

/** Escape among the tools leads back to the text; Alt F10 there led to the tools. */
function leaveTools(editor: Editor, { key, target }: KeyboardEvent) {
  const amongTools = target instanceof Element && target.closest("[role=toolbar]") !== null;
  if (key === "Escape" && amongTools) focusText(editor);
}
