import { Minimize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton } from "#components/ui/tool-button.tsx";

/** The one tool left while everything but the text is hidden. */
export function LeaveFocusMode({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations("editor.focusMode");
  return (
    <div className="leave-focus-mode">
      <ToolButton icon={Minimize2} label={t("leave")} keys="Esc" onPress={onLeave} />
    </div>
  );
}
