import type { Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Placeholder } from "@tiptap/extensions";
import { documentExtensions } from "#lib/editor/extensions.ts";
import { CalloutKeys } from "./callout/callout-commands.ts";
import type { CitationBoard } from "./citation/citation-board.ts";
import { editableCitation } from "./citation/editable-citation.ts";
import { ExchangeKeys } from "./exchange/exchange-keys.ts";
import { editableFigure } from "./figure/editable-figure.ts";
import type { PictureUploads } from "./figure/picture-uploads.ts";
import { FindInText } from "./find/find-state.ts";
import { editableFootnote } from "./footnote/editable-footnote.ts";
import { NoteWhileTyping } from "./footnote/note-while-typing.ts";
import { editableMath } from "./math/editable-math.ts";
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
import { type SuggestingOptions, suggesting } from "./suggesting/suggesting.ts";
import { calmTables } from "./tables/calm-tables.ts";
import { TableKeys } from "./tables/table-keys.ts";
import { OpenToolState } from "./tools/open-tool.ts";
import { ToolKeys } from "./tools/tool-keys.ts";

export type EditorExtensionsOptions = {
  session: CollaborationSession;
  slashCommands: SlashCommand[];
  /** Null: nobody can add pictures here. */
  uploads: PictureUploads | null;
  find: FindReference;
  missing: ReferenceWords;
  suggesting: SuggestingOptions;
  labels: {
    note: string;
    noteText: string;
    placeholder: string;
    formula: string;
    emptyFormula: string;
    citation: string;
  };
  board: CitationBoard;
};

/** The document's own extensions plus what only somebody who writes needs. */
export function editorExtensions(options: EditorExtensionsOptions): Extensions {
  const { session, labels } = options;
  return [
    ...documentExtensions({
      figure: editableFigure(options.uploads),
      footnote: editableFootnote({ note: labels.note, text: labels.noteText }),
      citation: editableCitation(options.board, labels.citation),
      ...editableMath({ formula: labels.formula, empty: labels.emptyFormula }),
      ...editableReferences(options.find, options.missing),
    }).map(calmTables),
    Collaboration.configure({ document: session.document, provider: session.provider }),
    caretExtension(session),
    Placeholder.configure({ placeholder: labels.placeholder }),
    CleanPaste,
    slashMenu(options.slashCommands),
    suggesting(options.suggesting),
    ...writingTools,
  ];
}

const writingTools = [
  OpenToolState,
  ToolKeys,
  TableKeys,
  ExchangeKeys,
  CalloutKeys,
  NoteWhileTyping,
  FindInText,
];
