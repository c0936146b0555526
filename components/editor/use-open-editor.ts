import { type Editor, useEditor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { editorExtensions } from "./editor-extensions.ts";
import type { CollaborationSession } from "./provider/collaboration-session.ts";
import type { InsertableBlocks } from "./references/insertable.ts";
import { useReferences } from "./references/use-references.ts";
import type { SlashCommand } from "./slash/slash-command.ts";

export type OpenEditorOptions = {
  session: CollaborationSession;
  kind: "paper" | "report";
  editable: boolean;
  lang?: string;
  slashCommands: SlashCommand[];
  insertBlocks?: InsertableBlocks;
  onLink: () => void;
};

/** One editor per session; null until the browser has made it. */
export function useOpenEditor(options: OpenEditorOptions): Editor | null {
  const t = useTranslations("editor");
  const { session, kind, editable, lang, slashCommands, onLink } = options;
  const references = useReferences(options.insertBlocks);
  const labels = { note: t("footnote.note"), noteText: t("footnote.text"), placeholder: t("placeholder") };
  const attributes = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": t(`text.${kind}`),
    class: "reading paper-text",
  };
  const editor = useEditor(
    {
      extensions: editorExtensions({ session, slashCommands, labels, onLink, ...references }),
      editable,
      injectCSS: false,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: { attributes: lang ? { ...attributes, lang } : attributes },
    },
    [session],
  );
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}
