import { useTranslations } from "next-intl";
import { Blocks } from "#components/document/blocks.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ReviewCommentView } from "#lib/domain/reviews/types.ts";

export type CommentCardActions = Record<"edit" | "takeBack", FormAction>;

export type CommentCardProps = {
  comment: ReviewCommentView;
  isActive: boolean;
  /** Null: the round is not open, or the comment is another's. */
  actions: CommentCardActions | null;
  /** Null: it is about the text as a whole. */
  onShow: (() => void) | null;
};

/** Where a comment of a round stands on its page. */
export const commentAnchor = (number: number) => `review-comment-${number}`;

/** One comment of a round: who, about what, what they say, and what became of it. */
export function CommentCard({ comment, isActive, actions, onShow }: CommentCardProps) {
  const t = useTranslations("review.comment");
  const { number, passage, model, answer } = comment;
  return (
    <article
      id={commentAnchor(number)}
      aria-label={t("number", { number })}
      className={`grid grid-cols-1 gap-2 rounded-md border bg-raised p-3 font-sans text-sm ${isActive ? "border-accent" : "border-line"}`}
    >
      <CardHeading comment={comment} />
      {onShow && passage.quote ? (
        <button type="button" onClick={onShow} className="target block min-w-0 text-start">
          <span className="sr-only">{t("goTo", { number })}: </span>
          <Quote text={passage.quote} />
        </button>
      ) : (
        <Quote text={passage.quote || t(passage.anchor.blockId ? "onBlock" : "onWhole")} />
      )}
      <div className="remark min-w-0 break-words">
        <Blocks blocks={model.blocks} drawing={{ notes: "end", all: [] }} />
      </div>
      {answer && <Answer answer={answer} />}
      {actions && <OwnTools comment={comment} actions={actions} />}
    </article>
  );
}

function CardHeading({ comment }: Pick<CommentCardProps, "comment">) {
  const t = useTranslations("review.comment");
  const { number, author, isOwn, observer, outside, createdAt, isEdited } = comment;
  return (
    <header className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="tabular-nums text-quiet">{number}</span>
        <span className="font-medium">{isOwn ? t("you") : (author?.name ?? t("nobody"))}</span>
        {observer && <Badge>{t("observer")}</Badge>}
        {outside && <Badge>{t("outside")}</Badge>}
      </p>
      <p className="text-xs text-quiet">
        <DateTime at={createdAt} zone="UTC" />
        {isEdited && ` · ${t("edited")}`}
      </p>
    </header>
  );
}

function Quote({ text }: { text: string }) {
  return (
    <span className="line-clamp-3 block border-s-2 border-accent ps-2 font-serif break-words text-quiet">
      {text}
    </span>
  );
}

function Answer({ answer }: { answer: NonNullable<ReviewCommentView["answer"]> }) {
  const t = useTranslations("review.comment");
  const { disposition, duplicateOf, reply } = answer;
  return (
    <div className="grid gap-1 border-t border-line pt-2">
      <p className="font-medium">{t("answer", { disposition, of: duplicateOf ?? 0 })}</p>
      {reply && <p className="break-words whitespace-pre-line">{reply}</p>}
    </div>
  );
}

function OwnTools({
  comment: { id, number, body },
  actions,
}: {
  comment: ReviewCommentView;
  actions: CommentCardActions;
}) {
  const t = useTranslations("review.comment");
  return (
    <>
      <ActionForm action={actions.edit} label={t("changeOf", { number })} className="grid grid-cols-1 gap-2">
        <FormDisclosure summary={t("change")}>
          <div className="grid grid-cols-1 gap-3">
            <input type="hidden" name="commentId" value={id} />
            <TextArea name="body" label={t("body")} defaultValue={body} maxLength={10_000} required />
            <KeptFields as={`review-edit:${id}`} />
            <SubmitButton variant="plain" className="justify-self-start">
              {t("save")}
            </SubmitButton>
          </div>
        </FormDisclosure>
      </ActionForm>
      <StepForm
        action={actions.takeBack}
        of={{ commentId: id }}
        offered
        hint={t("takeBackMeans")}
        label={t("takeBackNow")}
        name={t("takeBackOf", { number })}
        folded={t("takeBack")}
        variant="danger"
      />
    </>
  );
}
