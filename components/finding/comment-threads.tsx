import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import type { FindingCommentView } from "#lib/domain/findings/types.ts";
import { CommentForm, ReplyForm } from "./comment-form.tsx";

export type CommentThreadsProps = {
  findingId: string;
  comments: readonly FindingCommentView[];
  /** Null for whoever may not comment now. */
  action: FormAction | null;
};

/** What the group says to each other about a finding: comments, each with its replies. */
export function CommentThreads({ findingId, comments, action }: CommentThreadsProps) {
  const t = useTranslations("finding.comments");
  return (
    <div className="grid grid-cols-1 gap-6">
      {comments.length === 0 && <p className="text-quiet">{t("none")}</p>}
      {comments.map((comment) => (
        <article key={comment.id} className="grid grid-cols-1 gap-3">
          <Comment comment={comment} />
          <div className="ms-10 grid grid-cols-1 gap-3 border-s border-line ps-4 empty:hidden">
            {comment.replies.map((reply) => (
              <Comment key={reply.id} comment={reply} />
            ))}
            {action && <ReplyForm {...{ action, findingId, comment }} />}
          </div>
        </article>
      ))}
      {action && <CommentForm action={action} findingId={findingId} />}
    </div>
  );
}

function Comment({ comment: { id, author, observer, createdAt, body } }: { comment: FindingCommentView }) {
  const t = useTranslations("finding.comments");
  return (
    <div id={`comment-${id}`} className="grid scroll-mt-20 grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <Avatar name={author.name} size="sm" decorative />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-medium">{author.name}</span>
          {observer && <Badge>{t("observer")}</Badge>}
          <span className="text-sm text-quiet">
            <DateTime at={createdAt} zone="UTC" />
          </span>
        </p>
        <p className="max-w-measure whitespace-pre-line font-serif">{body}</p>
      </div>
    </div>
  );
}
