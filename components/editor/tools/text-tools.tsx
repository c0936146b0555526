import type { Editor } from "@tiptap/core";
import { Bold, Italic, Link, Superscript } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { insertFootnote } from "../footnote/editable-footnote.ts";
import { toggleForm } from "./form-words.ts";
import { keysShown } from "./keys-shown.ts";
import type { ToolbarState } from "./toolbar-state.ts";

type TextToolsProps = { editor: Editor; state: ToolbarState; onLink: () => void };

/** Bold, italic, link and footnote. */
export function TextTools({ editor, state, onLink }: TextToolsProps) {
  const t = useTranslations("editor");
  const shared = { isDisabled: !state.editable };
  return (
    <>
      <ToolButton
        {...shared}
        icon={Bold}
        label={t("bold")}
        keys={keysShown("Mod-B")}
        isSelected={state.bold}
        onPress={() => toggleForm(editor, "bold")}
      />
      <ToolButton
        {...shared}
        icon={Italic}
        label={t("italic")}
        keys={keysShown("Mod-I")}
        isSelected={state.italic}
        onPress={() => toggleForm(editor, "italic")}
      />
      <ToolButton
        {...shared}
        icon={Link}
        label={t("link.label")}
        keys={keysShown("Mod-K")}
        isSelected={state.link}
        onPress={onLink}
      />
      <ToolButton
        {...shared}
        icon={Superscript}
        label={t("footnote.insert")}
        keys={keysShown("Mod-Alt-F")}
        onPress={() => insertFootnote(editor)}
      />
    </>
  );
}
