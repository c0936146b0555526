import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import type { FindingCommentView } from "#lib/domain/findings/types.ts";

export type FindingCommentProps = {
  comment: FindingCommentView;
  /** What can be done with it. */
  children?: ReactNode;
};

/** One comment with who wrote it; of a removed one its place. */
export function FindingComment({ comment, children }: FindingCommentProps) {
  const t = useTranslations("finding.comments");
  const { id, author, observer, hasLeft, createdAt, body, isEdited, isRemoved } = comment;
  return (
    <div id={`comment-${id}`} className="grid scroll-mt-20 grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <Avatar name={author.name} size="sm" decorative />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-medium">{author.name}</span>
          {observer && <Badge>{t("observer")}</Badge>}
          {hasLeft && <Badge>{t("left")}</Badge>}
          <span className="text-sm text-quiet">
            <DateTime at={createdAt} zone="UTC" />
            {isEdited && !isRemoved && ` · ${t("edited")}`}
          </span>
        </p>
        {isRemoved ? (
          <p className="text-quiet">{t("removedWords")}</p>
        ) : (
          <p className="max-w-measure whitespace-pre-line font-serif">{body}</p>
        )}
        {children}
      </div>
    </div>
  );
}
