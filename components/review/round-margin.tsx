"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { DrawnPassages } from "#components/comment/drawn-passages.ts";
import {
  byStart,
  useChosenByClick,
  useDrawnPassages,
  useHighlights,
} from "#components/comment/use-drawn-passages.ts";
import { type ColumnCard, MarginColumn } from "#components/editor/margin/margin-column.tsx";
import { useHasMargin } from "#components/editor/margin/use-has-margin.ts";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { ReviewCommentView } from "#lib/domain/reviews/types.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { CommentCard, type CommentCardActions, commentAnchor } from "./comment-card.tsx";
import "#components/comment/comments.css";
import "#components/editor/margin/margin.css";

export type RoundMarginProps = {
  /** The id of what holds the drawn text. */
  textId: string;
  /** In the order of the text. */
  comments: readonly ReviewCommentView[];
  /** Null: nothing can be changed. */
  actions: CommentCardActions | null;
  /** The words that are being commented on. */
  chosen: Passage | null;
  /** Whether the comment on the last words that were chosen is posted. */
  isPosted: boolean;
  /** Null: no comments are taken. */
  form: ReactNode;
};

const newId = "new";
const nowhere = {};

/** The comments of a round: beside their passages where there is room, one below the other elsewhere. The form stands first, or
 *  where words were chosen, beside these. */
export function RoundMargin(props: RoundMarginProps) {
  const { textId, chosen, isPosted, form } = props;
  const [activeId, setActiveId] = useState<string | null>(null);
  const hasRoom = useHasMargin("64rem");
  const passages = usePassages(props);
  const cards = useCards(props, { passages, activeId, setActiveId });
  useHighlights(passages, props.comments, activeId);
  useChosenByClick(textId, passages, (id) => {
    setActiveId(id);
    const number = props.comments.find((comment) => comment.id === id)?.number;
    if (number) document.getElementById(commentAnchor(number))?.scrollIntoView({ block: "nearest" });
  });
  if (!hasRoom)
    return (
      <div className="grid grid-cols-1 gap-4 font-sans">
        {form}
        {cards.map(({ id, node }) => (
          <div key={id}>{node}</div>
        ))}
      </div>
    );
  const text = document.getElementById(textId);
  const topOf = (id: string) =>
    passages.get(id)?.getBoundingClientRect().top ?? text?.getBoundingClientRect().top ?? 0;
  const isBeside = chosen !== null && passages.has(newId);
  const beside = isBeside ? inOrder([...cards, { id: newId, node: <Sheet>{form}</Sheet> }], passages) : cards;
  return (
    <div className="grid grid-cols-1 gap-4 font-sans">
      {isPosted && !isBeside && <Posted />}
      {!isBeside && form}
      <MarginColumn cards={beside} activeId={isBeside ? newId : activeId} {...{ text, topOf }} />
    </div>
  );
}

/** The form that stood beside the words is gone, with the answer it was given. */
function Posted() {
  const t = useTranslations("review.comment");
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <FormMessage ref={message} tone="success">
      <p>{t("posted")}</p>
    </FormMessage>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return <div className="rounded-md border border-accent bg-raised p-3">{children}</div>;
}

function usePassages({ textId, comments, chosen }: RoundMarginProps): DrawnPassages {
  const drawn = useMemo(
    () => (chosen ? [...comments, { id: newId, passage: chosen }] : comments),
    [comments, chosen],
  );
  return useDrawnPassages(textId, drawn, nowhere);
}

type Showing = { passages: DrawnPassages; activeId: string | null; setActiveId: (id: string) => void };

function useCards(
  { comments, actions }: RoundMarginProps,
  { passages, activeId, setActiveId }: Showing,
): ColumnCard[] {
  return useMemo(() => {
    const show = (id: string) => () => {
      setActiveId(id);
      const start = passages.get(id)?.startContainer;
      (start instanceof Element ? start : start?.parentElement)?.scrollIntoView({ block: "center" });
    };
    return comments.map((comment) => ({
      id: comment.id,
      node: (
        <CommentCard
          comment={comment}
          isActive={comment.id === activeId}
          actions={comment.isOwn ? actions : null}
          onShow={passages.has(comment.id) ? show(comment.id) : null}
        />
      ),
    }));
  }, [comments, passages, activeId, actions, setActiveId]);
}

function inOrder(cards: ColumnCard[], passages: DrawnPassages): ColumnCard[] {
  return cards.toSorted((one, other) => {
    const [a, b] = [passages.get(one.id), passages.get(other.id)];
    return a && b ? byStart(a, b) : Number(!a) - Number(!b);
  });
}
