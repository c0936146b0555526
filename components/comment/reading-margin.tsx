"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { MarginColumn } from "#components/editor/margin/margin-column.tsx";
import { MarginPanel } from "#components/editor/margin/margin-panel.tsx";
import { useHasMargin } from "#components/editor/margin/use-has-margin.ts";
import { CommentRoomContext } from "./comment-room.ts";
import { CommentsTop } from "./comments-top.tsx";
import type { DrawnPassages } from "./drawn-passages.ts";
import { NewComment } from "./new-comment.tsx";
import { useReading } from "./reading-comments.tsx";
import { ThreadCard } from "./thread-card.tsx";
import { byStart } from "./use-drawn-passages.ts";
import { newCardId } from "./use-new-thread.ts";
import "#components/editor/margin/margin.css";

/** The comments of a text that is read: beside their passages where there is room, behind a button where there is none,
 *  and as a list under the text where the page runs no script. */
export function ReadingMargin() {
  const { comments, margin, placed, gone } = useReading();
  const hasRoom = useHasMargin("64rem");
  const order = placed.map(({ id }) => id);
  const top = <CommentsTop {...{ comments, gone, order }} activeId={margin.activeId} />;
  return (
    <CommentRoomContext value={comments.room}>
      {hasRoom === null && <PlainList />}
      {hasRoom === false && (
        <MarginPanel state={margin} count={placed.length + gone.length}>
          {top}
          <Cards />
        </MarginPanel>
      )}
      {hasRoom && (
        <div className="no-print font-sans">
          <div className="margin-header">{top}</div>
          <Column />
        </div>
      )}
    </CommentRoomContext>
  );
}

type Card = { id: string; node: ReactNode };

/** The box for a new comment before the cards of the others. */
function useCards(): Card[] {
  const { desk, comments, margin, placed } = useReading();
  const { fresh, onPosted } = comments;
  const cards = useMemo(
    () =>
      placed.map((thread) => ({
        id: thread.id,
        node: <ThreadCard thread={thread} isActive={thread.id === margin.activeId} />,
      })),
    [placed, margin.activeId],
  );
  if (!fresh.isOpen) return cards;
  const node = (
    <NewComment
      {...{ onPosted }}
      documentId={desk.documentId}
      passage={fresh.passage}
      onClose={fresh.close}
      onWholeText={() => fresh.begin(null)}
    />
  );
  return [{ id: newCardId, node }, ...cards];
}

function Cards() {
  return useCards().map(({ id, node }) => (
    <div key={id} className="margin-listed">
      {node}
    </div>
  ));
}

function Column() {
  const { margin, passages, textId } = useReading();
  const unsorted = useCards();
  const cards = useMemo(() => inOrder(unsorted, passages), [unsorted, passages]);
  const text = document.getElementById(textId);
  // What readers do not see yet stands below what they do.
  const topOf = (id: string) => {
    const place = passages.get(id)?.getBoundingClientRect();
    return place?.top ?? text?.getBoundingClientRect().bottom ?? null;
  };
  return <MarginColumn {...{ cards, text, topOf }} activeId={margin.activeId} />;
}

function inOrder(cards: Card[], passages: DrawnPassages): Card[] {
  return cards.toSorted((one, other) => {
    const [a, b] = [passages.get(one.id), passages.get(other.id)];
    return a && b ? byStart(a, b) : Number(!a) - Number(!b);
  });
}

function PlainList() {
  const t = useTranslations("comments");
  const { desk, margin, placed, gone, comments } = useReading();
  return (
    <section data-plain aria-label={t("title")} className="grid grid-cols-1 gap-3 font-sans">
      {[...placed, ...gone].map((thread) => (
        <ThreadCard
          key={thread.id}
          thread={thread}
          isActive={thread.id === margin.activeId}
          isGone={gone.includes(thread)}
        />
      ))}
      {!desk.comments.isClosed && (
        <noscript>
          <NewComment documentId={desk.documentId} passage={null} onPosted={comments.onPosted} />
        </noscript>
      )}
    </section>
  );
}
