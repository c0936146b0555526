"use client";
import { MessageSquarePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { DocumentFrame } from "#components/frame/document-frame.tsx";
import { useSelectedPassage } from "#components/paper/use-selected-passage.ts";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { BlockChoice, ReviewCommentView } from "#lib/domain/reviews/types.ts";
import type { Passage } from "#lib/editor/passage.ts";
import type { CommentCardActions } from "./comment-card.tsx";
import { commentFieldId, ReviewCommentForm } from "./comment-form.tsx";
import { RoundMargin } from "./round-margin.tsx";

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

/** The frozen text with the comments beside it, and the way to make one. */
export function RoundReading({ roundId, comments, blocks, actions, contents, children }: RoundReadingProps) {
  const [chosen, setChosen] = useState<Passage | null>(null);
  const [isPosted, setPosted] = useState(false);
  const begin = useCallback((passage: Passage | null) => {
    setPosted(false);
    setChosen(passage);
  }, []);
  const leave = useCallback(() => setChosen(null), []);
  const take = useCallback((on: "words" | "other") => {
    setPosted(on === "words");
    setChosen(null);
  }, []);
  useEffect(() => {
    if (chosen) document.querySelector<HTMLElement>(`#${commentFieldId} textarea`)?.focus();
  }, [chosen]);
  const form = actions && (
    <ReviewCommentForm
      {...{ roundId, blocks }}
      action={actions.comment}
      passage={chosen}
      onLeave={leave}
      onTaken={take}
    />
  );
  return (
    <DocumentFrame
      heading={null}
      toolbar={actions && <SelectButton onBegin={begin} />}
      contents={contents}
      margin={<RoundMargin {...{ textId, comments, actions, chosen, isPosted, form }} />}
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
      <p className={`min-w-0 text-sm text-quiet ${selected ? "truncate" : ""}`}>
        {selected ? selected.quote : t("selectFirst")}
      </p>
    </div>
  );
}
