import type { Editor } from "@tiptap/core";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { ToolButton } from "#components/ui/tool-button.tsx";
import type { SuggestionView } from "#lib/editor/suggest/list-suggestions.ts";
import type { Verdict } from "#lib/editor/suggest/may-decide.ts";
import { decide } from "./decide.ts";
import { goToSuggestion, neighbourOf } from "./go-to-suggestion.ts";

export type SuggestionsTopProps = {
  editor: Editor;
  suggestions: readonly SuggestionView[];
  nameOf: (author: string) => string;
  /** The person at this editor, who may only suggest if `isLocked`. */
  author: string;
  isLocked: boolean;
};

/** What stands above the cards: how many there are, the way from one to the next, and deciding several. */
export function SuggestionsTop({ editor, suggestions, ...whose }: SuggestionsTopProps) {
  const t = useTranslations("suggesting");
  const step = (by: -1 | 1) => {
    const next = neighbourOf(editor, by);
    if (next) goToSuggestion(editor, next);
  };
  if (suggestions.length === 0) return null;
  return (
    <section aria-label={t("title")} className="flex flex-wrap items-center gap-1">
      <p className="me-auto text-sm font-medium">{t("count", { count: suggestions.length })}</p>
      <ToolButton icon={ChevronUp} label={t("previous")} onPress={() => step(-1)} />
      <ToolButton icon={ChevronDown} label={t("next")} onPress={() => step(1)} />
      <DecideSeveral {...{ editor, suggestions, ...whose }} />
    </section>
  );
}

function DecideSeveral({ editor, suggestions, nameOf, author, isLocked }: SuggestionsTopProps) {
  const t = useTranslations("suggesting");
  const own = suggestions.filter((suggestion) => suggestion.author === author);
  const settle = (chosen: readonly SuggestionView[], decision: Verdict) => () =>
    void decide(
      editor,
      chosen.map(({ id }) => id),
      decision,
    );
  const selected = () => {
    const { from, to } = editor.state.selection;
    return suggestions.filter(({ position, end }) => position < to && end > from);
  };
  if (isLocked)
    return (
      <Menu label={t("several")}>
        <MenuItem isDisabled={own.length === 0} onAction={settle(own, "reject")}>
          {t("withdrawAll")}
        </MenuItem>
      </Menu>
    );
  const authors = [...new Set(suggestions.map((suggestion) => suggestion.author))];
  return (
    <Menu label={t("several")}>
      {(["accept", "reject"] as const).flatMap((decision) => [
        <MenuItem key={`${decision} all`} onAction={settle(suggestions, decision)}>
          {t(`${decision}All`)}
        </MenuItem>,
        <MenuItem key={`${decision} selected`} onAction={() => settle(selected(), decision)()}>
          {t(`${decision}Selected`)}
        </MenuItem>,
        ...authors.map((one) => (
          <MenuItem
            key={`${decision} ${one}`}
            onAction={settle(
              suggestions.filter((suggestion) => suggestion.author === one),
              decision,
            )}
          >
            {t(`${decision}AllOf`, { name: nameOf(one) })}
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}
