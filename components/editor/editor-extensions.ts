import type { Extensions } from "@tiptap/core";
import { Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Placeholder } from "@tiptap/extensions";
import { documentExtensions } from "#lib/editor/extensions.ts";
import { editableFootnote } from "./footnote/editable-footnote.ts";
import { CleanPaste } from "./paste/clean-paste.ts";
import type { CollaborationSession } from "./provider/collaboration-session.ts";
import {
  editableReferences,
  type FindReference,
  type ReferenceWords,
} from "./references/editable-reference.ts";
import { caretExtension } from "./session/caret.ts";
import type { SlashCommand } from "./slash/slash-command.ts";
import { slashMenu } from "./slash/slash-menu.ts";

export type EditorExtensionsOptions = {
  session: CollaborationSession;
  slashCommands: SlashCommand[];
  find: FindReference;
  missing: ReferenceWords;
  labels: { note: string; noteText: string; placeholder: string };
  onLink: () => void;
};

/** The document's own extensions plus what only somebody who writes needs. */
export function editorExtensions(options: EditorExtensionsOptions): Extensions {
  const { session, labels } = options;
  return [
    ...documentExtensions({
      footnote: editableFootnote({ note: labels.note, text: labels.noteText }),
      ...editableReferences(options.find, options.missing),
    }),
    Collaboration.configure({ document: session.document, provider: session.provider }),
    caretExtension(session),
    Placeholder.configure({ placeholder: labels.placeholder }),
    CleanPaste,
    slashMenu(options.slashCommands),
    linkKey(options.onLink),
  ];
}

function linkKey(onLink: () => void) {
  return Extension.create({
    name: "linkKey",
    addKeyboardShortcuts: () => ({
      "Mod-k": () => {
        onLink();
        return true;
      },
    }),
  });
}
