import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import type { PersonName } from "#lib/domain/people/types.ts";
import { listSuggestions, type SuggestionView } from "#lib/editor/suggest/list-suggestions.ts";
import { mayDecide, type Verdict } from "#lib/editor/suggest/may-decide.ts";
import type { MarginCard } from "../margin/margin.tsx";
import type { MarginState } from "../margin/use-margin-state.ts";
import { decide } from "./decide.ts";
import { goToSuggestion } from "./go-to-suggestion.ts";
import { readSuggestMode } from "./suggest-mode.ts";
import { SuggestionCard } from "./suggestion-card.tsx";
import { SuggestionsTop } from "./suggestions-top.tsx";

export type EditorSuggestionsOptions = {
  editor: Editor;
  /** The text as it was when typing last paused. */
  document: Node;
  margin: MarginState;
  people: readonly PersonName[];
  /** The person at this editor. */
  author: string;
};

/** The suggestions of the open text: their cards, and what stands above these. */
export function useEditorSuggestions(options: EditorSuggestionsOptions): {
  cards: MarginCard[];
  header: ReactNode;
} {
  const { editor, document, margin, people, author } = options;
  const t = useTranslations("suggesting");
  const { isLocked, activeId } = useEditorState({
    editor,
    selector: ({ editor: open }) => readSuggestMode(open.state),
  });
  const suggestions = useMemo(() => listSuggestions(document), [document]);
  const nameOf = useCallback(
    (id: string) => people.find((person) => person.id === id)?.name ?? t("somebody"),
    [people, t],
  );
  useActiveCard(margin, activeId);
  const cards = useCards({ editor, suggestions, nameOf, activeId, isLocked, author });
  const header = <SuggestionsTop {...{ editor, suggestions, nameOf, author, isLocked }} />;
  return { cards, header };
}

/** The cursor in a suggestion makes its card the active one. */
function useActiveCard({ activate }: MarginState, activeId: string | null): void {
  useEffect(() => {
    if (activeId !== null) activate(cardId(activeId));
  }, [activate, activeId]);
}

function cardId(suggestionId: string): string {
  return `suggestion-${suggestionId}`;
}

type Cards = {
  editor: Editor;
  suggestions: readonly SuggestionView[];
  nameOf: (author: string) => string;
  activeId: string | null;
  isLocked: boolean;
  author: string;
};

function useCards({ editor, suggestions, nameOf, activeId, isLocked, author }: Cards): MarginCard[] {
  const onDecide = useCallback(
    ({ id }: SuggestionView, decision: Verdict) => {
      decide(editor, [id], decision);
      editor.view.focus();
    },
    [editor],
  );
  const onShow = useCallback((suggestion: SuggestionView) => goToSuggestion(editor, suggestion), [editor]);
  return useMemo(
    () =>
      suggestions.map((suggestion) => {
        const may = (decision: Verdict) => mayDecide(suggestion, { decision, isLocked, author });
        const node = (
          <SuggestionCard
            key={suggestion.id}
            {...{ suggestion, onDecide, onShow }}
            name={nameOf(suggestion.author)}
            isActive={suggestion.id === activeId}
            may={{ accept: may("accept"), reject: may("reject") }}
          />
        );
        return { id: cardId(suggestion.id), position: suggestion.anchor, node };
      }),
    [suggestions, nameOf, activeId, isLocked, author, onDecide, onShow],
  );
}
