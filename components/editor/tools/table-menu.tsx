import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";

const actions = [
  "addRowBefore",
  "addRowAfter",
  "deleteRow",
  "addColumnBefore",
  "addColumnAfter",
  "deleteColumn",
  "toggleHeaderRow",
  "toggleHeaderColumn",
  "mergeOrSplit",
  "deleteTable",
] as const;

/** Rows, columns, header cells and merged cells of the table the cursor stands in. */
export function TableMenu({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.table");
  return (
    <Menu label={t("label")}>
      {actions.map((action) => (
        <MenuItem key={action} onAction={() => editor.chain().focus()[action]().run()}>
          {t(action)}
        </MenuItem>
      ))}
    </Menu>
  );
}
