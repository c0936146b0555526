import type { Editor } from "@tiptap/core";
import { Ellipsis, Keyboard, LibraryBig, Printer, Replace, Scan, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useCitable } from "../citation/citable-sources.tsx";
import { setOpenTool } from "./open-tool.ts";

export type TextMenuProps = {
  editor: Editor;
  onFocusMode: () => void;
  /** Where the text stands to be printed; left out where there is no such page. */
  printAddress?: string;
};

/** What concerns the text as a whole. */
export function TextMenu({ editor, onFocusMode, printAddress }: TextMenuProps) {
  const t = useTranslations("editor");
  const sources = useTranslations("sources.inText");
  const citable = useCitable();
  const icon = "size-4 text-quiet";
  return (
    <Menu label={<Ellipsis aria-hidden className="size-4.5" />} accessibleLabel={t("more")}>
      <MenuItem
        icon={<Search aria-hidden className={icon} />}
        onAction={() => setOpenTool(editor, { kind: "find", replacing: false })}
      >
        {t("find.find")}
      </MenuItem>
      <MenuItem
        icon={<Replace aria-hidden className={icon} />}
        onAction={() => setOpenTool(editor, { kind: "find", replacing: true })}
      >
        {t("find.findAndReplace")}
      </MenuItem>
      {citable && (
        <MenuItem
          icon={<LibraryBig aria-hidden className={icon} />}
          onAction={() => setOpenTool(editor, { kind: "sources" })}
        >
          {sources("button")}
        </MenuItem>
      )}
      <MenuItem icon={<Scan aria-hidden className={icon} />} onAction={onFocusMode}>
        {t("focusMode.enter")}
      </MenuItem>
      {printAddress && (
        <MenuItem icon={<Printer aria-hidden className={icon} />} href={printAddress}>
          {t("printView")}
        </MenuItem>
      )}
      <MenuItem
        icon={<Keyboard aria-hidden className={icon} />}
        onAction={() => setOpenTool(editor, { kind: "shortcuts" })}
      >
        {t("shortcuts.label")}
      </MenuItem>
    </Menu>
  );
}
