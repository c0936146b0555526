"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useCommentRoom } from "./comment-room.ts";
import type { ChosenPassage } from "./comments-desk.ts";
import { draftName } from "./kept-draft.ts";
import { RemarkForm } from "./remark-form.tsx";

export type NewCommentProps = {
  documentId: string;
  /** Null: the text as a whole. */
  passage: ChosenPassage | null;
  onPosted: (threadId: string) => void;
  /** Left out where the page runs no script: it cannot be closed, and is about the whole text. */
  onClose?: () => void;
  onWholeText?: () => void;
};

/** Begins a conversation about a passage. What is typed stays when the box is closed. */
export function NewComment(props: NewCommentProps) {
  const { documentId, passage, onPosted, onClose, onWholeText } = props;
  const t = useTranslations("comments");
  const { accountId, actions } = useCommentRoom();
  return (
    <section aria-label={t("new")} className="margin-card is-active">
      {passage?.quote ? (
        <blockquote className="thread-quote">{passage.quote}</blockquote>
      ) : (
        <p className="text-sm text-quiet">{t("wholeText")}</p>
      )}
      <RemarkForm
        action={actions.start}
        submit={t("post")}
        label={t("body")}
        fields={{ documentId, ...(passage ? passageFields(passage) : {}) }}
        keptAs={draftName({ accountId, about: documentId }, "new")}
        isFocused={onClose !== undefined}
        onPosted={onPosted}
      >
        {onClose && (
          <Button variant="quiet" onPress={onClose}>
            {t("later")}
          </Button>
        )}
        {onWholeText && passage && (
          <Button variant="quiet" onPress={onWholeText}>
            {t("onWholeText")}
          </Button>
        )}
      </RemarkForm>
    </section>
  );
}

function passageFields({ kind, quote, anchor, range }: ChosenPassage): Record<string, string> {
  return {
    "passage.kind": kind,
    "passage.quote": quote,
    "passage.anchor.blockId": anchor.blockId ?? "",
    "passage.anchor.prefix": anchor.prefix,
    "passage.anchor.suffix": anchor.suffix,
    ...(range ? { "passage.range.from": range.from, "passage.range.to": range.to } : {}),
  };
}
