import type { Editor } from "@tiptap/core";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import type { ToolbarState } from "./toolbar-state.ts";

/** What kind of block the cursor stands in, and a way to change it. */
export function BlockMenu({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations("editor.block");
  return (
    <Menu label={t(state.block)} accessibleLabel={t("label", { block: t(state.block) })}>
      <MenuItem onAction={() => editor.chain().focus().setParagraph().run()}>{t("paragraph")}</MenuItem>
      <MenuItem onAction={() => editor.chain().focus().setHeading({ level: 2 }).run()}>
        {t("heading2")}
      </MenuItem>
      <MenuItem onAction={() => editor.chain().focus().setHeading({ level: 3 }).run()}>
        {t("heading3")}
      </MenuItem>
      <MenuItem onAction={() => editor.chain().focus().setHeading({ level: 4 }).run()}>
        {t("heading4")}
      </MenuItem>
    </Menu>
  );
}
