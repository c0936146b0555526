"use client";
import { useTranslations } from "next-intl";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import { CommentRoomContext } from "./comment-room.ts";
import { CommentsHeader } from "./comments-header.tsx";
import { GoneThreads } from "./gone-threads.tsx";
import { type Comments, stepFrom } from "./use-comments.ts";

export type CommentsTopProps = {
  comments: Comments;
  /** Shown threads whose passage is no longer there. */
  gone: ThreadView[];
  /** The ids of the others, in the order of the text. */
  order: readonly string[];
  activeId: string | null;
};

/** What stands above the comments: which are shown, the way from one to the next, and those without a passage. */
export function CommentsTop({ comments, gone, order, activeId }: CommentsTopProps) {
  const t = useTranslations("comments");
  const { room, threads, filter, setFilter, open } = comments;
  const ids = [...order, ...gone.map(({ id }) => id)];
  const step = (by: -1 | 1) => {
    const next = stepFrom(ids, activeId, by);
    if (next) open(next);
  };
  return (
    <CommentRoomContext value={room}>
      <div className="grid grid-cols-1 gap-2">
        <CommentsHeader
          {...{ filter, people: room.people, count: ids.length }}
          onFilter={setFilter}
          onStep={step}
        />
        {ids.length === 0 && (
          <p className="text-sm text-quiet">
            {threads.length === 0 ? `${t("none")}. ${t("noneHelp")}` : t("noneShown")}
          </p>
        )}
        <GoneThreads threads={gone} activeId={activeId} />
      </div>
    </CommentRoomContext>
  );
}
