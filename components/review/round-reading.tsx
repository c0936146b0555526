"use client";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useChosenByClick, useDrawnPassages, useHighlights } from "#components/comment/use-drawn-passages.ts";
import { MarginColumn } from "#components/editor/margin/margin-column.tsx";
import { useHasMargin } from "#components/editor/margin/use-has-margin.ts";
import { DocumentFrame } from "#components/frame/document-frame.tsx";
import { useSelectedPassage } from "#components/paper/use-selected-passage.ts";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { BlockChoice } from "#lib/domain/reviews/block-choices.ts";
import type { ReviewCommentView } from "#lib/domain/reviews/types.ts";
import type { Passage } from "#lib/editor/passage.ts";
import { CommentCard, type CommentCardActions, commentAnchor } from "./comment-card.tsx";
import { commentFieldId, ReviewCommentForm } from "./comment-form.tsx";
import "#components/comment/comments.css";
import "#components/editor/margin/margin.css";

export type RoundReadingProps = {
  roundId: string;
  /** In the order of the text. */
  comments: readonly ReviewCommentView[];
  blocks: readonly BlockChoice[];
  /** Null: no comments are taken. */
  actions: (Record<"comment", FormAction> & CommentCardActions) | null;
  contents: ReactNode;
  /** The frozen text, drawn. */
  children: ReactNode;
};

const textId = "review-text";
const nowhere = {};

/** The frozen text with the comments beside it, and the way to make one. */
export function RoundReading({ roundId, comments, blocks, actions, contents, children }: RoundReadingProps) {
  const [chosen, setChosen] = useState<Passage | null>(null);
  const clear = useCallback(() => setChosen(null), []);
  const begin = (passage: Passage | null) => {
    setChosen(passage);
    document.querySelector<HTMLElement>(`#${commentFieldId} textarea`)?.focus();
  };
  return (
    <DocumentFrame
      heading={null}
      toolbar={actions && <SelectButton onBegin={begin} />}
      contents={contents}
      margin={
        <div className="grid grid-cols-1 gap-4 font-sans">
          {actions && (
            <ReviewCommentForm
              {...{ roundId, blocks }}
              action={actions.comment}
              passage={chosen}
              onTaken={clear}
            />
          )}
          <Cards {...{ comments, actions }} />
        </div>
      }
    >
      <div id={textId}>{children}</div>
    </DocumentFrame>
  );
}

function SelectButton({ onBegin }: { onBegin: (passage: Passage | null) => void }) {
  const t = useTranslations("review.comment");
  const selected = useSelectedPassage(textId);
  return (
    <div className="needs-script flex min-w-0 flex-wrap items-center gap-3">
      <Button isDisabled={selected === null} onPress={() => onBegin(selected)}>
        <MessageSquarePlus aria-hidden className="size-4.5" />
        {t("select")}
      </Button>
      <p className="min-w-0 truncate text-sm text-quiet">{selected ? selected.quote : t("selectFirst")}</p>
    </div>
  );
}

function Cards({ comments, actions }: Pick<RoundReadingProps, "comments" | "actions">) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const hasRoom = useHasMargin("64rem");
  const passages = useDrawnPassages(textId, comments, nowhere);
  useHighlights(passages, comments, activeId);
  useChosenByClick(textId, passages, (id) => {
    setActiveId(id);
    const number = comments.find((comment) => comment.id === id)?.number;
    if (number) document.getElementById(commentAnchor(number))?.scrollIntoView({ block: "nearest" });
  });
  const cards = useMemo(() => {
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
  }, [comments, passages, activeId, actions]);
  if (!hasRoom) return cards.map(({ id, node }) => <div key={id}>{node}</div>);
  const text = document.getElementById(textId);
  const topOf = (id: string) => topOfPassage(passages.get(id)) ?? text?.getBoundingClientRect().top ?? 0;
  return <MarginColumn {...{ cards, activeId, text, topOf }} />;
}

function topOfPassage(range: Range | undefined): number | null {
  return range ? range.getBoundingClientRect().top : null;
}
