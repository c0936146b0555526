import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import { ThreadCard } from "./thread-card.tsx";

/** The tray for conversations whose passage is no longer in the text: each with the words it was about. */
export function GoneThreads({ threads, activeId }: { threads: ThreadView[]; activeId: string | null }) {
  const t = useTranslations("comments");
  if (threads.length === 0) return null;
  return (
    <section aria-label={t("gone", { count: threads.length })} className="text-sm">
      <Disclosure summary={t("gone", { count: threads.length })} open>
        <div className="gone-threads">
          {threads.map((thread) => (
            <ThreadCard key={thread.id} thread={thread} isActive={thread.id === activeId} isGone />
          ))}
        </div>
      </Disclosure>
    </section>
  );
}
