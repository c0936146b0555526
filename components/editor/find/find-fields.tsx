import { CaseSensitive, WholeWord } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { ToolButton } from "#components/ui/tool-button.tsx";
import type { Search } from "./search-text.ts";

export type FindFieldsProps = {
  search: Search;
  onSearch: (search: Search) => void;
  onGo: (step: 1 | -1) => void;
};

/** What to look for, and how exactly. */
export function FindFields({ search, onSearch, onGo }: FindFieldsProps) {
  const t = useTranslations("editor.find");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onGo(event.shiftKey ? -1 : 1);
  };
  return (
    <>
      <input
        ref={field}
        type="search"
        aria-label={t("words")}
        placeholder={t("words")}
        className="field-box find-field"
        value={search.words}
        maxLength={200}
        onChange={(event) => onSearch({ ...search, words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <ToolButton
        icon={CaseSensitive}
        label={t("caseMatters")}
        isSelected={search.caseMatters}
        onPress={() => onSearch({ ...search, caseMatters: !search.caseMatters })}
      />
      <ToolButton
        icon={WholeWord}
        label={t("wholeWords")}
        isSelected={search.wholeWords}
        onPress={() => onSearch({ ...search, wholeWords: !search.wholeWords })}
      />
    </>
  );
}
