"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useId, useRef } from "react";
import { TextArea } from "#components/ui/text-area.tsx";
import { longestRemark } from "#lib/domain/comments/schema.ts";
import { useCommentRoom } from "./comment-room.ts";
import { keepDraft, keptDraft } from "./kept-draft.ts";
import { useMentionTyping } from "./use-mention-typing.ts";

export type RemarkFieldProps = {
  label: string;
  /** The name under which what is typed is kept until it is posted. */
  keptAs: string;
  /** What stands there already, where a remark is changed. */
  defaultValue?: string;
  /** Takes the focus when it appears. */
  isFocused?: boolean;
};

/** Where a remark is typed. It survives closing the box, a reload and a failed sending; names are offered behind an @. */
export function RemarkField({ label, keptAs, defaultValue, isFocused = false }: RemarkFieldProps) {
  const t = useTranslations("comments");
  const { people } = useCommentRoom();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = () => keepDraft(keptAs, field.current?.value ?? "");
  const typing = useMentionTyping(field, people, keep);
  useKeptText(field, keptAs, isFocused);
  const isOffering = typing.offered.length > 0;
  return (
    <div className="relative">
      <TextArea
        ref={field}
        name="body"
        label={label}
        description={t("remarkHint")}
        rows={2}
        maxLength={longestRemark}
        required
        defaultValue={defaultValue}
        aria-autocomplete="list"
        aria-controls={isOffering ? listId : undefined}
        aria-activedescendant={isOffering ? `${listId}-${typing.pointed}` : undefined}
        onInput={() => {
          keep();
          typing.onInput();
        }}
        onKeyDown={typing.onKeyDown}
        onBlur={typing.onBlur}
      />
      <OfferedPeople id={listId} label={t("people")} typing={typing} />
    </div>
  );
}

type OfferedPeopleProps = { id: string; label: string; typing: ReturnType<typeof useMentionTyping> };

function OfferedPeople({ id, label, typing: { offered, pointed, choose } }: OfferedPeopleProps) {
  if (offered.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label={label} className="offered-people">
      {offered.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === pointed}
          className="target offered-person"
          // The field would lose the focus, and with it the place where the name belongs.
          onPointerDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}

function useKeptText(field: RefObject<HTMLTextAreaElement | null>, keptAs: string, isFocused: boolean): void {
  useEffect(() => {
    const kept = keptDraft(keptAs);
    if (field.current && kept !== "") field.current.value = kept;
    if (isFocused) field.current?.focus();
  }, [field, keptAs, isFocused]);
}
