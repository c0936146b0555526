import type { Editor } from "@tiptap/core";
import { Minimize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ToolButton } from "#components/ui/tool-button.tsx";

/** The one tool left while everything but the text is hidden. */
export function LeaveFocusMode({ editor, onLeave }: { editor: Editor; onLeave: () => void }) {
  const t = useTranslations("editor.focusMode");
  useEffect(() => {
    // The menu gives the focus back to its button, which is out of sight by then.
    const timer = setTimeout(() => editor.commands.focus(), menuClosesMs);
    return () => clearTimeout(timer);
  }, [editor]);
  return (
    <div className="leave-focus-mode">
      <ToolButton icon={Minimize2} label={t("leave")} keys="Esc" onPress={onLeave} />
    </div>
  );
}

const menuClosesMs = 150;
