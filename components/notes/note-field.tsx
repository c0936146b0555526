import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useId } from "react";
import { useMentionTyping } from "#components/comment/use-mention-typing.ts";
import { TextArea } from "#components/ui/text-area.tsx";
import { longestContribution } from "#lib/domain/discussions/schema.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import "../comment/comments.css";

type NoteFieldProps = {
  ref: RefObject<HTMLTextAreaElement | null>;
  people: readonly PersonName[];
  onChange: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The one line; behind an @ it offers the members whose words are written down. */
export function NoteField({ ref, people, onChange, onKeyDown }: NoteFieldProps) {
  const t = useTranslations("notes");
  const listId = useId();
  const typing = useMentionTyping(ref, people, onChange);
  const isOffering = typing.offered.length > 0;
  return (
    <div className="relative max-w-measure">
      <TextArea
        ref={ref}
        name="note"
        label={t("note")}
        description={t(people.length > 0 ? "keysWithNames" : "keys")}
        rows={1}
        maxLength={longestContribution}
        autoComplete="off"
        autoFocus
        aria-autocomplete={people.length > 0 ? "list" : undefined}
        aria-controls={isOffering ? listId : undefined}
        aria-activedescendant={isOffering ? `${listId}-${typing.pointed}` : undefined}
        onInput={() => {
          onChange();
          typing.onInput();
        }}
        onKeyDown={(event) => {
          if (!event.altKey) typing.onKeyDown(event);
          if (!event.isDefaultPrevented()) onKeyDown(event);
        }}
        onBlur={typing.onBlur}
      />
      {isOffering && (
        <div id={listId} role="listbox" aria-label={t("people")} className="offered-people">
          {typing.offered.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === typing.pointed}
              className="target offered-person"
              // The field would lose the focus, and with it the place where the name belongs.
              onPointerDown={(event) => {
                event.preventDefault();
                typing.choose(person);
              }}
            >
              {person.name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
