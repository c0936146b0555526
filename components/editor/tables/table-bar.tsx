import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Captions, PanelLeft, PanelTop, TableCellsMerge, TableCellsSplit, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { Toolbar, ToolbarSeparator } from "#components/ui/toolbar.tsx";
import { keysShown } from "../tools/keys-shown.ts";
import { deleteWholeTable, headersOf, tableAtCursor, toggleTableCaption } from "./table-commands.ts";

const rowActions = ["addRowBefore", "addRowAfter", "deleteRow"] as const;
const columnActions = ["addColumnBefore", "addColumnAfter", "deleteColumn"] as const;

/** The tools of the table the cursor stands in. It hangs over the text, which does not move when it comes and goes. */
export function TableBar({ editor }: { editor: Editor }) {
  const state = useEditorState({ editor, selector: () => tableState(editor) });
  return state ? <OpenTableBar editor={editor} state={state} /> : null;
}

type TableState = NonNullable<ReturnType<typeof tableState>>;

function tableState(editor: Editor) {
  const at = editor.isEditable ? tableAtCursor(editor.state) : null;
  if (!at) return null;
  const { row, column } = headersOf(at.table);
  const inCell = editor.isActive("table");
  const [canMerge, canSplit] = [editor.can().mergeCells(), editor.can().splitCell()];
  return { row, column, inCell, canMerge, canSplit, hasCaption: at.figurePosition !== null };
}

function OpenTableBar({ editor, state }: { editor: Editor; state: TableState }) {
  const t = useTranslations("editor.table");
  const isDisabled = !state.inCell;
  return (
    <div className="editor-table-bar">
      <Toolbar label={t("label")}>
        <TableMenu editor={editor} label={t("rows")} actions={rowActions} />
        <TableMenu editor={editor} label={t("columns")} actions={columnActions} />
        <ToolbarSeparator />
        <ToolButton
          {...{ icon: PanelTop, label: t("toggleHeaderRow"), isSelected: state.row, isDisabled }}
          onPress={() => editor.chain().focus().toggleHeaderRow().run()}
        />
        <ToolButton
          {...{ icon: PanelLeft, label: t("toggleHeaderColumn"), isSelected: state.column, isDisabled }}
          onPress={() => editor.chain().focus().toggleHeaderColumn().run()}
        />
        <ToolButton
          {...{ icon: TableCellsMerge, label: t("mergeCells"), isDisabled: !state.canMerge }}
          onPress={() => editor.chain().focus().mergeCells().run()}
        />
        <ToolButton
          {...{ icon: TableCellsSplit, label: t("splitCell"), isDisabled: !state.canSplit }}
          onPress={() => editor.chain().focus().splitCell().run()}
        />
        <ToolButton
          {...{ icon: Captions, label: t("caption"), isSelected: state.hasCaption }}
          keys={keysShown("Mod-Alt-C")}
          onPress={() => toggleTableCaption(editor)}
        />
        <ToolbarSeparator />
        <ToolButton icon={Trash2} label={t("deleteTable")} onPress={() => deleteWholeTable(editor)} />
      </Toolbar>
    </div>
  );
}

type TableMenuProps = { editor: Editor; label: string; actions: typeof rowActions | typeof columnActions };

function TableMenu({ editor, label, actions }: TableMenuProps) {
  const t = useTranslations("editor.table");
  return (
    <Menu label={label}>
      {actions.map((action) => (
        <MenuItem key={action} onAction={() => editor.chain().focus()[action]().run()}>
          {t(action)}
        </MenuItem>
      ))}
    </Menu>
  );
}
