import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FindingCommentView, FindingView } from "#lib/domain/findings/types.ts";
import type { CommentActions } from "./comment-actions.ts";
import { CommentForm, ReplyForm } from "./comment-form.tsx";
import { CommentTools } from "./comment-tools.tsx";
import { FindingComment } from "./finding-comment.tsx";

export type CommentThreadsProps = {
  finding: Pick<FindingView, "id" | "comments" | "may">;
  /** Null for whoever only reads. */
  actions: CommentActions | null;
};

/** What the group says to each other about a finding: comments, each with its replies; settled threads are folded. */
export function CommentThreads({ finding: { id, comments, may }, actions }: CommentThreadsProps) {
  const t = useTranslations("finding.comments");
  const reply = actions && may.comment ? { action: actions.add, findingId: id } : null;
  return (
    <div className="grid grid-cols-1 gap-6">
      {comments.length === 0 && <p className="text-quiet">{t("none")}</p>}
      {comments.map((comment) =>
        comment.isSettled ? (
          <Disclosure key={comment.id} summary={t("settled", { beginning: beginningOf(comment) })}>
            <Thread {...{ comment, actions, reply }} />
          </Disclosure>
        ) : (
          <Thread key={comment.id} {...{ comment, actions, reply }} />
        ),
      )}
      {reply && <CommentForm {...reply} />}
    </div>
  );
}

type ThreadProps = {
  comment: FindingCommentView;
  actions: CommentActions | null;
  /** Null for whoever may not comment now. */
  reply: { action: FormAction; findingId: string } | null;
};

function Thread({ comment, actions, reply }: ThreadProps) {
  return (
    <article className="grid grid-cols-1 gap-3">
      <FindingComment comment={comment}>
        {actions && <CommentTools comment={comment} actions={actions} />}
      </FindingComment>
      <div className="ms-10 grid grid-cols-1 gap-3 border-s border-line ps-4 empty:hidden">
        {comment.replies.map((answer) => (
          <FindingComment key={answer.id} comment={answer}>
            {actions && <CommentTools comment={answer} actions={actions} />}
          </FindingComment>
        ))}
        {reply && <ReplyForm {...reply} comment={comment} />}
      </div>
    </article>
  );
}

const beginningLength = 60;

function beginningOf({ author, body }: FindingCommentView): string {
  const words = body.length > beginningLength ? `${body.slice(0, beginningLength).trimEnd()}…` : body;
  return `${author.name}: ${words}`;
}
