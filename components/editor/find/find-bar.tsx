import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useState } from "react";
import { ToolButton } from "#components/ui/tool-button.tsx";
import { focusText } from "../focus-text.ts";
import { FindFields } from "./find-fields.tsx";
import { findStateOf, goToFound, lookFor, showFound, stopLooking } from "./find-state.ts";
import { ReplaceFields } from "./replace-fields.tsx";
import type { Search } from "./search-text.ts";

export type FindBarProps = { editor: Editor; replacing: boolean };

/** Finds words in the text and writes others in their place. Enter goes on, Shift Enter back, Escape returns to the
 *  text at the place that was found. */
export function FindBar({ editor, replacing }: FindBarProps) {
  const t = useTranslations("editor.find");
  const [search, setSearch] = useState<Search>(() => firstSearch(editor));
  useEffect(() => lookFor(editor, search), [editor, search]);
  const close = () => [showFound(editor), stopLooking(editor), focusText(editor)];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <search aria-label={t("label")} className="find-bar" onKeyDown={onKeyDown}>
      <FindFields search={search} onSearch={setSearch} onGo={(step) => goToFound(editor, step)} />
      <FoundCount editor={editor} />
      <ToolButton icon={ArrowUp} label={t("previous")} onPress={() => goToFound(editor, -1)} />
      <ToolButton icon={ArrowDown} label={t("next")} onPress={() => goToFound(editor, 1)} />
      <ToolButton icon={X} label={t("close")} onPress={close} />
      {replacing && editor.isEditable && <ReplaceFields editor={editor} />}
    </search>
  );
}

function FoundCount({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.find");
  const { count, present, asked } = useEditorState({
    editor,
    selector: () => {
      const state = findStateOf(editor);
      return {
        count: state?.found.length ?? 0,
        present: (state?.present ?? -1) + 1,
        asked: state?.search.words !== "",
      };
    },
  });
  return (
    <output className="min-w-20 text-sm text-quiet tabular-nums">
      {asked && (count === 0 ? t("none") : t("count", { present, count }))}
    </output>
  );
}

/** What is selected in one block is looked for first. */
function firstSearch({ state }: Editor): Search {
  const { $from, $to, from, to } = state.selection;
  const words = $from.sameParent($to) && to - from <= 100 ? state.doc.textBetween(from, to) : "";
  return { words: findWords(words), caseMatters: false, wholeWords: false };
}

function findWords(selected: string): string {
  return selected.includes("\n") ? "" : selected;
}
