import { useTranslations } from "next-intl";
import { MarkdownText } from "#components/group/markdown-text.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

type DiscussionSummaryProps = { discussion: Pick<DiscussionView, "summary" | "state"> };

/** The record of a discussion, and how far it is agreed. Nothing before it is drafted. */
export function DiscussionSummary({ discussion: { summary, state } }: DiscussionSummaryProps) {
  const t = useTranslations("discussion");
  const isRecord =
    state === "summary_drafted" || state === "summary_circulated" || state === "summary_agreed";
  if (!isRecord || summary === "") return null;
  return (
    <TitledSection id="summary" title={t("summary")} lead={t(`summaryState.${state}`)}>
      <MarkdownText markdown={summary} />
    </TitledSection>
  );
}
