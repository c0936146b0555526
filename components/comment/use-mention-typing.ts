import { type KeyboardEvent, type RefObject, useState } from "react";
import type { PersonName } from "#lib/domain/people/types.ts";
import { peopleNamed, type TypedName, typedNameAt, withName } from "./mention-typing.ts";

export type MentionTyping = {
  /** Who is offered for the name that is being typed; empty where none is. */
  offered: PersonName[];
  /** Which of them the keys point at. */
  pointed: number;
  choose: (person: PersonName) => void;
  /** For the field: what was typed, which key was pressed, that it was left. */
  onInput: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
};

/** Offers people's names while somebody types one behind an @. Arrows choose, Enter and Tab take, Escape leaves it. */
export function useMentionTyping(
  field: RefObject<HTMLTextAreaElement | null>,
  people: readonly PersonName[],
  onChange: () => void,
): MentionTyping {
  const [typed, setTyped] = useState<TypedName | null>(null);
  const [pointed, setPointed] = useState(0);
  const offered = typed ? peopleNamed(typed.start, people) : [];
  const choose = ({ name }: PersonName) => {
    if (field.current && typed) putIn(field.current, { at: typed.at, name });
    setTyped(null);
    onChange();
  };
  const move = (step: number) => setPointed((pointed + offered.length + step) % offered.length);
  const take = () => offered[pointed] && choose(offered[pointed]);
  const keys = new Map([
    ["ArrowDown", () => move(1)],
    ["ArrowUp", () => move(-1)],
    ["Enter", take],
    ["Tab", take],
    ["Escape", () => setTyped(null)],
  ]);
  return {
    offered,
    pointed,
    choose,
    onInput() {
      const { value = "", selectionStart = 0 } = field.current ?? {};
      setTyped(typedNameAt(value, selectionStart));
      setPointed(0);
    },
    onKeyDown(event) {
      const answer = offered.length > 0 && !event.nativeEvent.isComposing ? keys.get(event.key) : undefined;
      if (!answer) return;
      event.preventDefault();
      event.stopPropagation();
      answer();
    },
    onBlur: () => setTyped(null),
  };
}

function putIn(field: HTMLTextAreaElement, mention: { at: number; name: string }): void {
  const { text, cursor } = withName(field.value, field.selectionStart, mention);
  field.value = text;
  field.setSelectionRange(cursor, cursor);
  field.focus();
}
