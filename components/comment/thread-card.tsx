"use client";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import { useCommentRoom } from "./comment-room.ts";
import { Remark } from "./remark.tsx";
import { RemarkTools } from "./remark-tools.tsx";
import { ThreadFacts } from "./thread-facts.tsx";
import { ThreadTools } from "./thread-tools.tsx";
import "#components/editor/margin/margin.css";
import "./comments.css";

export type ThreadCardProps = {
  thread: ThreadView;
  /** Shows what can be done with it. */
  isActive: boolean;
  /** What it was about is no longer in the text. */
  isGone?: boolean;
};

/** A conversation beside its passage. Drawn again only when it changed itself. */
export const ThreadCard = memo(function ThreadCard({ thread, isActive, isGone = false }: ThreadCardProps) {
  const t = useTranslations("comments");
  const { activate, isClosed } = useCommentRoom();
  const { id, number, comments } = thread;
  return (
    <article
      id={`comment-${number}`}
      tabIndex={-1}
      aria-label={t("thread", { number })}
      className={classNames("margin-card", isActive && "is-active")}
      onFocus={() => activate(id)}
    >
      <ThreadHead {...{ thread, isGone }} />
      {comments.map((remark) => (
        <div key={remark.id} className="grid gap-1">
          <Remark remark={remark} />
          {isActive && <RemarkTools remark={remark} />}
        </div>
      ))}
      {!isClosed && (isActive ? <ThreadTools thread={thread} /> : <OpenThread thread={thread} />)}
    </article>
  );
});

function ThreadHead({ thread, isGone }: { thread: ThreadView; isGone: boolean }) {
  const t = useTranslations("comments");
  const { show } = useCommentRoom();
  const { id, passage } = thread;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2 text-xs">
        <ThreadFacts {...{ thread, isGone }} />
      </p>
      {passage.quote === "" ? (
        <p className="text-sm text-quiet">{t("wholeText")}</p>
      ) : (
        <blockquote className="thread-quote">
          {isGone ? (
            passage.quote
          ) : (
            <button type="button" aria-label={t("show", { quote: passage.quote })} onClick={() => show(id)}>
              {passage.quote}
            </button>
          )}
        </blockquote>
      )}
    </div>
  );
}

/** A link, so that it can be followed without script and passed on. */
function OpenThread({ thread: { id, number } }: { thread: ThreadView }) {
  const t = useTranslations("comments");
  const { page, activate } = useCommentRoom();
  return (
    <Link
      href={`${page}?comment=${number}#comment-${number}` as Route}
      className="link target justify-self-start text-sm"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        activate(id);
      }}
    >
      {t("open", { number })}
    </Link>
  );
}
