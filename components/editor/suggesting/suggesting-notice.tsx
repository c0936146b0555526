import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { readSuggestMode } from "./suggest-mode.ts";

/** Says under the tools how one writes, and when something cannot be suggested. */
export function SuggestingNotice({ editor }: { editor: Editor }) {
  const t = useTranslations("suggesting");
  const { isOn, isLocked, refusals } = useEditorState({
    editor,
    selector: ({ editor: open }) => readSuggestMode(open.state),
  });
  return (
    <>
      {isOn && <p className="suggesting-notice">{t(isLocked ? "locked" : "on")}</p>}
      <p role="status" className="suggesting-notice text-danger empty:hidden" key={refusals}>
        {refusals > 0 && t("refused")}
      </p>
    </>
  );
}
