"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type MarginState, useMarginState } from "#components/editor/margin/use-margin-state.ts";
import { useSelectedPassage } from "#components/paper/use-selected-passage.ts";
import type { ThreadPlace, ThreadView } from "#lib/domain/comments/types.ts";
import type { Passage } from "#lib/editor/passage.ts";
import type { CommentsDesk } from "./comments-desk.ts";
import { type DrawnPassages, findDrawnPassages, isGone } from "./drawn-passages.ts";
import { type Comments, useComments } from "./use-comments.ts";
import { byStart, useChosenByClick, useDrawnPassages, useHighlights } from "./use-drawn-passages.ts";
import { newCardId } from "./use-new-thread.ts";
import { useReadingKey } from "./use-reading-key.ts";

export type ReadingCommentsProps = {
  desk: CommentsDesk;
  /** Where its threads stand, as the server knew when it drew the text. */
  places: Record<string, ThreadPlace>;
  /** The id of what holds the drawn text. */
  textId: string;
  children: ReactNode;
};

type Reading = {
  desk: CommentsDesk;
  comments: Comments;
  margin: MarginState;
  textId: string;
  passages: DrawnPassages;
  /** Shown threads: those with a passage in the order of the text, and those without. */
  placed: ThreadView[];
  gone: ThreadView[];
  /** Opens the box for a comment on the words selected last. */
  comment: () => void;
};

const ReadingContext = createContext<Reading | null>(null);

/** The comments on this page's text, for the parts of a page that are drawn inside. */
export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error("Comments are drawn outside a page that reads them");
  return reading;
}

/** A text to read and comment on, without a live connection. */
export function ReadingComments({ desk, places, textId, children }: ReadingCommentsProps) {
  const opened = desk.comments.threads.find(({ number }) => number === desk.opened);
  const margin = useMarginState(opened?.id ?? null);
  const selected = useSelectedPassage(textId);
  const comments = useComments({
    desk,
    margin,
    isTold: false,
    reveal: (threadId, there) =>
      reveal(
        textId,
        { threads: comments.threads.filter(({ id }) => id === threadId), places },
        there?.goThere,
      ),
  });
  const { threads, shown, fresh } = comments;
  const { isOpen, passage } = fresh;
  const drawn = useMemo(
    () => (isOpen ? [...threads, { id: newCardId, passage: passage ?? wholeText }] : threads),
    [threads, isOpen, passage],
  );
  const passages = useDrawnPassages(textId, drawn, places);
  const { isClosed } = desk.comments;
  const comment = () => {
    if (!isClosed) fresh.begin(selected && { kind: "words", ...selected });
  };
  useHighlights(passages, shown, margin.activeId);
  useChosenByClick(textId, passages, (threadId) => margin.activate(threadId, { reveal: true }));
  useReadingKey(comment);
  const placed = useMemo(() => inOrder(shown, { passages, places }), [shown, passages, places]);
  const gone = shown.filter((thread) => isGone(thread, places));
  return (
    <ReadingContext value={{ desk, comments, margin, textId, passages, placed, gone, comment }}>
      {children}
    </ReadingContext>
  );
}

const wholeText: Passage = { quote: "", anchor: { blockId: null, prefix: "", suffix: "" } };

type Placing = { passages: DrawnPassages; places: ReadingCommentsProps["places"] };

function inOrder(shown: ThreadView[], { passages, places }: Placing): ThreadView[] {
  return shown
    .filter((thread) => !isGone(thread, places))
    .toSorted((one, other) => {
      const [a, b] = [passages.get(one.id), passages.get(other.id)];
      return a && b ? byStart(a, b) : Number(!a) - Number(!b);
    });
}

/** Brings a thread's words into sight, and where somebody wants to go there, the focus. */
function reveal(
  textId: string,
  thread: Parameters<typeof findDrawnPassages>[1],
  goThere: boolean | undefined,
): void {
  const root = document.getElementById(textId);
  const [range] = root ? findDrawnPassages(root, thread).values() : [];
  const node = range?.startContainer;
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  if (!element) return;
  element.scrollIntoView({ block: "center" });
  if (!goThere) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
