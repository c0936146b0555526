import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { readSuggestMode, setSuggestMode } from "./suggest-mode.ts";

/** Whether what one writes is suggested. */
export function SuggestingToggle({ editor }: { editor: Editor }) {
  const t = useTranslations("suggesting");
  const { isOn, isLocked, editable } = useEditorState({
    editor,
    selector: ({ editor: open }) => ({ ...readSuggestMode(open.state), editable: open.isEditable }),
  });
  const toggle = () => {
    setSuggestMode(editor, { isOn: !isOn });
    editor.view.focus();
  };
  return (
    <ToolButton
      icon={PencilLine}
      label={t("toggle")}
      isSelected={isOn}
      isDisabled={isLocked || !editable}
      onPress={toggle}
    />
  );
}
