import type { Editor } from "@tiptap/core";
import { ImagePlus, List, ListOrdered, Minus, Quote, Table } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { insertFigure } from "../figure/insert-figure.ts";
import { usePictureUploads } from "../figure/text-pictures.tsx";
import { insertTable } from "./insert-table.ts";
import type { ToolbarState } from "./toolbar-state.ts";

/** Lists, quotation, table and rule. */
export function BlockTools({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations("editor");
  const pictures = useTranslations("pictures.editor");
  const uploads = usePictureUploads();
  const isDisabled = !state.editable;
  return (
    <>
      <ToolButton
        {...{ isDisabled, icon: List, label: t("bulletList"), isSelected: state.bulletList }}
        onPress={() => editor.chain().focus().toggleBulletList().run()}
      />
      <ToolButton
        {...{ isDisabled, icon: ListOrdered, label: t("orderedList"), isSelected: state.orderedList }}
        onPress={() => editor.chain().focus().toggleOrderedList().run()}
      />
      <ToolButton
        {...{ isDisabled, icon: Quote, label: t("quotation"), isSelected: state.blockquote }}
        onPress={() => editor.chain().focus().toggleBlockquote().run()}
      />
      <ToolButton
        {...{ icon: Table, label: t("table.insert"), isDisabled: isDisabled || state.inTable }}
        onPress={() => insertTable(editor)}
      />
      {uploads && (
        <ToolButton
          {...{ isDisabled, icon: ImagePlus, label: pictures("insert") }}
          onPress={() => insertFigure(editor, uploads)}
        />
      )}
      <ToolButton
        {...{ isDisabled, icon: Minus, label: t("rule") }}
        onPress={() => editor.chain().focus().setHorizontalRule().run()}
      />
    </>
  );
}
