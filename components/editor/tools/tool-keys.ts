import { type Editor, Extension } from "@tiptap/core";
import { openLink, setOpenTool } from "./open-tool.ts";

/** Keys that open a tool or lead to the tools. */
export const ToolKeys = Extension.create({
  name: "toolKeys",
  addKeyboardShortcuts() {
    const { editor } = this;
    const showShortcuts = () => {
      setOpenTool(editor, { kind: "shortcuts" });
      return true;
    };
    return { "Mod-k": () => openLink(editor), "Mod-/": showShortcuts, "Alt-F10": () => goToTools(editor) };
  },
});

function goToTools({ view }: Editor): boolean {
  const room = view.dom.closest(".editor-room");
  const tool = room?.querySelector<HTMLElement>("[role=toolbar] button:not(:disabled)");
  tool?.focus();
  return tool !== undefined && tool !== null;
}
