"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { draftName, keepDraft, keptDraft } from "#components/comment/kept-draft.ts";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import { AgendaChoice } from "./agenda-choice.tsx";
import { NoteField } from "./note-field.tsx";
import { lastUndoable, type NoteLine, speakerIn } from "./note-lines.ts";
import { NoteList } from "./note-list.tsx";
import { useNotes } from "./use-notes.ts";

export type NoteTakerProps = {
  /** Where lines are sent. */
  address: string;
  discussion: Pick<DiscussionView, "id" | "agenda" | "rule">;
  accountId: string;
  /** Whose words may be written down; empty where only one's own. */
  people: readonly PersonName[];
};

/** Notes as fast as they are typed, with the keyboard alone. Nothing waits for the network. */
export function NoteTaker({ address, discussion, accountId, people }: NoteTakerProps) {
  const { id: discussionId, agenda } = discussion;
  const t = useTranslations("notes");
  const field = useRef<HTMLTextAreaElement>(null);
  const keptAs = draftName({ accountId, about: discussionId }, "note");
  const notes = useNotes(address, { accountId, discussionId });
  const items = [...agenda, { id: null, title: t("beyond") }];
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (field.current && field.current.value === "") field.current.value = keptDraft(keptAs);
  }, [keptAs]);

  const write = (text: string) => {
    if (field.current) field.current.value = text;
    keepDraft(keptAs, text);
  };
  const add = () => {
    const { speaker, body } = speakerIn(field.current?.value ?? "", people);
    if (body === "") return setSaid(t("empty"));
    const item = items[at];
    notes.add({
      path: window.location.pathname,
      title: document.title,
      body,
      agendaItemId: item?.id ?? null,
      speaker: speaker && { id: speaker.id, name: speaker.name },
    });
    write("");
    setSaid(t("added", { item: item?.title ?? "" }));
  };
  const choose = (place: number) => {
    const next = (place + items.length) % items.length;
    setAt(next);
    setSaid(t("nowUnder", { item: items[next]?.title ?? "" }));
  };
  const undo = () => {
    const line = lastUndoable(notes.lines, new Date());
    if (!line) return setSaid(t("nothingToUndo"));
    notes.undo(line);
    const isFree = (field.current?.value ?? "") === "";
    if (isFree) write(asTyped(line));
    setSaid(t(isFree ? "undoneHere" : "undone"));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = keyOf(event);
    const acts = { add, undo, next: () => choose(at + 1), previous: () => choose(at - 1) };
    if (!answer) return;
    event.preventDefault();
    acts[answer]();
  };

  return (
    <div className="note-room grid grid-cols-1 gap-6">
      <AgendaChoice {...{ items, at }} onChoose={choose} />
      <NoteField
        ref={field}
        {...{ people, onKeyDown }}
        onChange={() => keepDraft(keptAs, field.current?.value ?? "")}
      />
      <p role="status" className="min-h-6 text-sm">
        {said}
      </p>
      <NoteList {...{ notes, agenda }} />
    </div>
  );
}

const asTyped = ({ body, speaker }: NoteLine) => (speaker ? `@${speaker.name} ${body}` : body);

function keyOf(event: KeyboardEvent): "add" | "undo" | "next" | "previous" | null {
  if (event.nativeEvent.isComposing) return null;
  if (event.key === "Enter" && !event.shiftKey && !event.altKey) return "add";
  if (!event.altKey) return null;
  if (event.key === "ArrowDown") return "next";
  if (event.key === "ArrowUp") return "previous";
  return event.code === "KeyZ" ? "undo" : null;
}
