import type { Editor } from "@tiptap/core";
import { BookMarked } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { openNoteField } from "../footnote/editable-footnote.ts";
import { keysShown } from "../tools/keys-shown.ts";
import { useCitable } from "./citable-sources.tsx";
import { openCitation } from "./editable-citation.ts";

/** Cites at the cursor, in the text or in the note that is open. Not there where nothing can be cited. */
export function CiteTool({ editor, isDisabled }: { editor: Editor; isDisabled: boolean }) {
  const t = useTranslations("sources.cite");
  if (!useCitable()) return null;
  return (
    <ToolButton
      icon={BookMarked}
      label={t("insertLong")}
      keys={keysShown("Mod-Alt-S")}
      isDisabled={isDisabled}
      onPress={() => openCitation(openNoteField(editor) ?? editor.view, editor.view)}
    />
  );
}
