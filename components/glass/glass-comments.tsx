import { useTranslations } from "next-intl";
import { Remark } from "#components/comment/remark.tsx";
import { ThreadFacts } from "#components/comment/thread-facts.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { GlassThread } from "#lib/domain/break-glass/types.ts";

/** Conversations about a text one below the other, to be read: open ones and resolved ones. */
export function GlassComments({ threads }: { threads: readonly GlassThread[] }) {
  const t = useTranslations("glass.comments");
  if (threads.length === 0) return <EmptyState title={t("none")} />;
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      <p className="text-sm text-quiet">{t("count", { count: threads.length })}</p>
      {threads.map((one) => (
        <Thread key={one.thread.id} {...one} />
      ))}
    </div>
  );
}

function Thread({ thread, isGone }: GlassThread) {
  const t = useTranslations("comments");
  const { number, passage, comments } = thread;
  return (
    <article
      id={`comment-${number}`}
      aria-label={t("thread", { number })}
      className="grid scroll-mt-20 grid-cols-1 gap-4 border-t border-line pt-4"
    >
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <ThreadFacts {...{ thread, isGone }} />
      </p>
      {passage.quote === "" ? (
        <p className="text-sm text-quiet">{t("wholeText")}</p>
      ) : (
        <blockquote className="max-w-measure border-s-2 border-edge ps-3 font-serif text-quiet wrap-anywhere">
          {passage.quote}
        </blockquote>
      )}
      {comments.map((remark) => (
        <Remark key={remark.id} remark={remark} />
      ))}
    </article>
  );
}
