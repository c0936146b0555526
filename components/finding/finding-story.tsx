import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TitledSection } from "#components/group/titled-section.tsx";
import type { CallProgress, FindingView } from "#lib/domain/findings/types.ts";
import type { CommentActions } from "./comment-actions.ts";
import { CommentThreads } from "./comment-threads.tsx";
import { FindingHistory } from "./finding-history.tsx";
import { FindingOutcome } from "./finding-outcome.tsx";
import { PerspectiveBreakdown } from "./perspective-breakdown.tsx";
import { PositionsAccount } from "./positions-account.tsx";
import { StalePositions } from "./stale-positions.tsx";

export type FindingStoryProps = {
  /** Where the group is read. */
  home: string;
  /** Where two of its texts are compared; null for whoever cannot. */
  compareAt: string | null;
  finding: FindingView;
  /** Members who take positions. */
  asked: readonly { id: string; name: string }[];
  /** By perspective; null where it would tell of too few. */
  breakdown: CallProgress["breakdown"];
  /** What it rests on, with its heading. */
  evidence: ReactNode;
  /** Null for whoever only reads. */
  comment: CommentActions | null;
};

/** A finding as an account that can be traced: outcome, reasons, evidence, who said what, how it changed. */
export function FindingStory({ finding, evidence, comment, ...about }: FindingStoryProps) {
  const t = useTranslations("finding");
  const { home, compareAt, asked, breakdown } = about;
  const { call, reasons, state } = finding;
  return (
    <div className="grid grid-cols-1 content-start gap-10">
      {call && (
        <TitledSection id="outcome" title={t("page.outcome")}>
          <FindingOutcome call={call} />
        </TitledSection>
      )}
      <TitledSection id="reasons" title={t("page.reasons")}>
        <p className="max-w-measure whitespace-pre-line font-serif text-lg">
          {reasons || t("page.noReasons")}
        </p>
      </TitledSection>
      {evidence}
      {state !== "draft" && (
        <TitledSection id="positions" title={t("positions.title")}>
          <PositionsAccount finding={finding} asked={asked} />
          <StalePositions positions={finding.stale} />
          <PerspectiveBreakdown rows={breakdown} />
        </TitledSection>
      )}
      <TitledSection id="history" title={t("history.title")}>
        <FindingHistory {...{ home, finding, compareAt }} />
      </TitledSection>
      <TitledSection id="comments" title={t("comments.title")}>
        <CommentThreads finding={finding} actions={comment} />
      </TitledSection>
    </div>
  );
}
