import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { ThreadView } from "#lib/domain/comments/types.ts";

export type ThreadFactsProps = {
  thread: Pick<ThreadView, "number" | "resolved" | "assignee">;
  /** What it was about is no longer in the text. */
  isGone: boolean;
};

/** The number of a conversation, and how it stands. */
export function ThreadFacts({ thread: { number, resolved, assignee }, isGone }: ThreadFactsProps) {
  const t = useTranslations("comments");
  return (
    <>
      <span className="text-quiet">{t("number", { number })}</span>
      {resolved && (
        <Badge tone="success">
          {resolved.by ? t("resolvedBy", { name: resolved.by.name }) : t("resolved")}
        </Badge>
      )}
      {assignee && <Badge tone="accent">{t("assignedTo", { name: assignee.name })}</Badge>}
      {isGone && <Badge tone="warn">{t("passageGone")}</Badge>}
    </>
  );
}
