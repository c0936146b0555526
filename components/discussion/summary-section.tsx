import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MarkdownText } from "#components/group/markdown-text.tsx";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

export type SummarySectionProps = {
  discussion: Pick<DiscussionView, "summary" | "state" | "may">;
  /** What changed, what was remarked, what can be done. */
  children: ReactNode;
};

/** The record of a discussion, and how far it is agreed. Nothing before there is one, but for those who write it. */
export function SummarySection({ discussion, children }: SummarySectionProps) {
  const t = useTranslations("discussion");
  const { summary, state, may } = discussion;
  const isRecord =
    state === "summary_drafted" || state === "summary_circulated" || state === "summary_agreed";
  if (!(isRecord && summary) && !may.draftSummary) return null;
  return (
    <TitledSection
      id="summary"
      title={t("summary")}
      lead={isRecord ? t(`summaryState.${state}`) : t("summaryNone")}
    >
      {summary && <MarkdownText markdown={summary} />}
      {children}
    </TitledSection>
  );
}
