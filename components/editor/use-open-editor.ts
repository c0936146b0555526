import { type Editor, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useCitationBoard } from "./citation/use-citations.ts";
import { editorExtensions } from "./editor-extensions.ts";
import { usePictureUploads } from "./figure/text-pictures.tsx";
import type { CollaborationSession } from "./provider/collaboration-session.ts";
import type { InsertableBlocks } from "./references/insertable.ts";
import { useReferences } from "./references/use-references.ts";
import type { SlashCommand } from "./slash/slash-command.ts";
import type { SuggestingOptions } from "./suggesting/suggesting.ts";

export type OpenEditorOptions = {
  session: CollaborationSession;
  kind: "paper" | "report";
  editable: boolean;
  lang?: string;
  slashCommands: SlashCommand[];
  suggesting: SuggestingOptions;
  insertBlocks?: InsertableBlocks;
};

/** What comes into sight does so clear of the bars above it, in pixels. */
const underTheBars = { top: 140, right: 0, bottom: 40, left: 0 };

/** One editor per session; null until the browser has made it. */
export function useOpenEditor(options: OpenEditorOptions): Editor | null {
  const t = useTranslations("editor");
  const { session, kind, editable, lang, slashCommands, suggesting } = options;
  const uploads = usePictureUploads();
  const cite = useTranslations("sources.cite");
  const board = useCitationBoard();
  const references = useReferences(options.insertBlocks);
  const labels = {
    note: t("footnote.note"),
    noteText: t("footnote.text"),
    placeholder: t("placeholder"),
    formula: t("formula.label"),
    emptyFormula: t("formula.empty"),
    citation: cite("citation"),
  };
  const attributes = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": t(`text.${kind}`),
    class: "reading paper-text",
    style: `--table-word: ${JSON.stringify(t("table.number"))}`,
  };
  const editor = useEditor(
    {
      extensions: editorExtensions({
        ...{ session, slashCommands, suggesting, uploads, labels, board },
        ...references,
      }),
      editable,
      injectCSS: false,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: lang ? { ...attributes, lang } : attributes,
        scrollMargin: underTheBars,
        scrollThreshold: underTheBars,
      },
    },
    [session],
  );
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}
