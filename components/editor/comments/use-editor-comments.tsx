import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type ReactNode, useMemo } from "react";
import { CommentRoomContext } from "#components/comment/comment-room.ts";
import type { CommentsDesk } from "#components/comment/comments-desk.ts";
import { CommentsTop } from "#components/comment/comments-top.tsx";
import { NewComment } from "#components/comment/new-comment.tsx";
import { ThreadCard } from "#components/comment/thread-card.tsx";
import { type Comments, useComments } from "#components/comment/use-comments.ts";
import { newCardId } from "#components/comment/use-new-thread.ts";
import { type CommentPlace, commentPlaces } from "#lib/editor/comment-places.ts";
import type { MarginCard } from "../margin/margin.tsx";
import type { MarginState } from "../margin/use-margin-state.ts";
import type { CollaborationSession } from "../provider/collaboration-session.ts";
import { cardPosition } from "./card-position.ts";
import { chosenPassage } from "./chosen-passage.ts";
import { goTo } from "./go-to.ts";
import { useCommentKey } from "./use-comment-key.ts";
import { useMarkedThreads } from "./use-marked-threads.ts";
import { usePaintedPassages } from "./use-painted-passages.ts";
import { useThreadAtCursor } from "./use-thread-at-cursor.ts";
import { useToldOfComments } from "./use-told-of-comments.ts";

export type EditorCommentsOptions = {
  editor: Editor;
  session: CollaborationSession;
  /** The text as it was when typing last paused. */
  document: Node;
  margin: MarginState;
  desk: CommentsDesk;
};

export type EditorComments = {
  cards: MarginCard[];
  /** Stands above the cards. */
  header: ReactNode;
  /** Opens the box for a comment on what is selected. */
  comment: () => void;
};

/** The comments of the open text: their cards, their passages, and how to make one. */
export function useEditorComments(options: EditorCommentsOptions): EditorComments {
  const { editor, session, document, margin, desk } = options;
  const comments = useComments({
    desk,
    margin,
    isTold: true,
    reveal(threadId, there) {
      const place = places.get(threadId);
      if (place) goTo(editor, place, there?.goThere ?? false);
    },
  });
  const { threads, shown, fresh, room } = comments;
  const places = useMemo(() => commentPlaces(document, threads), [document, threads]);
  const comment = () => fresh.begin(chosenPassage(editor));
  useToldOfComments(session, room.refresh);
  useCommentKey(editor, comment);
  useThreadAtCursor(editor, margin);
  useMarkedThreads(desk, places);
  usePaintedPassages({ shown, places, activeId: margin.activeId });
  const threadCards = useThreadCards({ document, comments, places, activeId: margin.activeId });
  const newCard = useNewCard({ editor, document, comments, desk });
  const cards = useMemo(() => [...newCard, ...threadCards], [newCard, threadCards]);
  const gone = shown.filter(({ id }) => !places.has(id));
  const order = threadCards.toSorted((one, other) => one.position - other.position).map(({ id }) => id);
  const header = <CommentsTop {...{ comments, gone }} order={order} activeId={margin.activeId} />;
  return { cards, header, comment };
}

type Drawn = { document: Node; comments: Comments };

function useThreadCards({
  document,
  comments: { room, shown },
  places,
  activeId,
}: Drawn & { places: Map<string, CommentPlace>; activeId: string | null }): MarginCard[] {
  return useMemo(
    () =>
      shown.flatMap((thread) => {
        const place = places.get(thread.id);
        if (!place) return [];
        const card = (
          <CommentRoomContext key={thread.id} value={room}>
            <ThreadCard thread={thread} isActive={thread.id === activeId} />
          </CommentRoomContext>
        );
        return [{ id: thread.id, position: cardPosition(document, place), node: card }];
      }),
    [document, room, shown, places, activeId],
  );
}

/** The box stands at its passage, which is found anew while others type. What was typed a moment ago is not in the settled
 *  text yet; the box has to begin at its place, because a card that changes it among the others loses the focus. */
function useNewCard({
  editor,
  document,
  comments,
  desk,
}: Drawn & { editor: Editor; desk: CommentsDesk }): MarginCard[] {
  const { fresh, room, onPosted } = comments;
  const { isOpen, passage } = fresh;
  const position = useMemo(() => {
    if (!passage) return 0;
    for (const text of [document, editor.state.doc]) {
      const place = commentPlaces(text, [{ id: newCardId, passage }]).get(newCardId);
      if (place) return cardPosition(text, place);
    }
    return 0;
  }, [editor, document, passage]);
  if (!isOpen) return noCards;
  const node = (
    <CommentRoomContext value={room}>
      <NewComment
        {...{ passage, onPosted }}
        documentId={desk.documentId}
        onClose={fresh.close}
        onWholeText={() => fresh.begin(null)}
      />
    </CommentRoomContext>
  );
  return [{ id: newCardId, position, node }];
}

const noCards: MarginCard[] = [];
