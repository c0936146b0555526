import { useEffect, useMemo, useRef, useState } from "react";
import type { MarginState } from "#components/editor/margin/use-margin-state.ts";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import type { CommentRoom } from "./comment-room.ts";
import type { CommentsDesk } from "./comments-desk.ts";
import { isShown, type ThreadFilter } from "./thread-filter.ts";
import { type NewThread, useNewThread } from "./use-new-thread.ts";
import { useTextComments } from "./use-text-comments.ts";

export type CommentsOptions = {
  desk: CommentsDesk;
  margin: MarginState;
  /** Whether the page is told when somebody comments. */
  isTold: boolean;
  /** Brings a passage into sight; `goThere` also puts the cursor there. */
  reveal: (threadId: string, options?: { goThere: boolean }) => void;
};

export type Comments = {
  room: CommentRoom;
  /** All of them, shown or not. */
  threads: ThreadView[];
  /** Those that fit the filter, and the active one. */
  shown: ThreadView[];
  filter: ThreadFilter;
  setFilter: (filter: ThreadFilter) => void;
  /** The comment that is being written, if any. */
  fresh: NewThread;
  onPosted: (threadId: string) => void;
  /** Makes a thread the active one, brings it into sight and its card the focus. */
  open: (threadId: string) => void;
};

/** What the open text and the reading page have in common: the comments as they are, which are shown, which is active. */
export function useComments({ desk, margin, isTold, reveal }: CommentsOptions): Comments {
  const { threads, people, isClosed, refresh } = useTextComments(desk.source, desk.comments, isTold);
  const [filter, setFilter] = useState<ThreadFilter>("open");
  const fresh = useNewThread(desk, margin);
  const focusCard = useFocusedCard(margin.activeId, threads);
  const open = (threadId: string) => {
    focusCard(threadId);
    margin.activate(threadId, { reveal: true });
    reveal(threadId);
  };
  const latest = useLatest({ margin, reveal });
  const room = useMemo<CommentRoom>(
    () => ({
      accountId: desk.accountId,
      page: desk.page,
      actions: desk.actions,
      proposeAt: desk.proposeAt,
      people,
      isClosed,
      refresh,
      activate: (threadId) => latest.current.margin.activate(threadId),
      show(threadId) {
        latest.current.margin.activate(threadId);
        latest.current.margin.setOpen(false);
        latest.current.reveal(threadId, { goThere: true });
      },
    }),
    [desk.accountId, desk.page, desk.actions, desk.proposeAt, people, isClosed, refresh, latest],
  );
  const shown = useMemo(
    () => threads.filter((thread) => thread.id === margin.activeId || isShown(thread, filter, desk.personId)),
    [threads, margin.activeId, filter, desk.personId],
  );
  const onPosted = (threadId: string) => {
    fresh.close();
    focusCard(threadId);
    margin.activate(threadId);
    void refresh();
  };
  useOpened(desk, threads, open);
  return { room, threads, shown, filter, setFilter, fresh, onPosted, open };
}

/** The address may ask for a thread; it is opened once. */
function useOpened(desk: CommentsDesk, threads: ThreadView[], open: (threadId: string) => void): void {
  const isOpened = useRef(false);
  useEffect(() => {
    const asked = threads.find(({ number }) => number === desk.opened);
    if (isOpened.current || !asked) return;
    isOpened.current = true;
    open(asked.id);
  });
}

/** The card gets the focus as soon as it is drawn. */
function useFocusedCard(activeId: string | null, threads: ThreadView[]): (threadId: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const thread = threads.find(({ id }) => id === wanted.current);
    if (!thread || wanted.current !== activeId) return;
    const card = document.getElementById(`comment-${thread.number}`);
    // The plain list gives way to the margin as soon as the page is alive, and would take the focus with it.
    if (!card || card.closest("[data-plain]")) return;
    wanted.current = null;
    card.focus({ preventScroll: true });
  });
  return (threadId) => {
    wanted.current = threadId;
  };
}

function useLatest<Value>(value: Value): { current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** The thread before or after the active one, in this order; the first or last where none is active. */
export function stepFrom(
  order: readonly string[],
  activeId: string | null,
  step: -1 | 1,
): string | undefined {
  const index = order.indexOf(activeId ?? "");
  if (index < 0) return step > 0 ? order[0] : order.at(-1);
  return order[(index + step + order.length) % order.length];
}
