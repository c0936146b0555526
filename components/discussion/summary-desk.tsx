import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import type { DiscussionView, SummaryView } from "#lib/domain/discussions/types.ts";
import { SummaryChanges } from "./summary-changes.tsx";
import { SummaryForm } from "./summary-form.tsx";
import { SummaryRemarks } from "./summary-remarks.tsx";

export type SummaryActions = Record<"draft" | "circulate" | "remark" | "answer" | "agree", FormAction>;

export type SummaryDeskProps = {
  address: string;
  discussion: DiscussionView;
  record: SummaryView;
  actions: SummaryActions;
};

/** Below the summary: what changed, what members remarked, and for moderators the next version and the next step. */
export function SummaryDesk({ address, discussion, record, actions }: SummaryDeskProps) {
  const t = useTranslations("summary");
  const { id, may, state, summary } = discussion;
  const wasCirculated = state === "summary_circulated" || state === "summary_agreed";
  const number = <input type="hidden" name="number" value={record.number} />;
  return (
    <div className="grid grid-cols-1 gap-8">
      <SummaryChanges address={address} discussion={discussion} record={record} />
      {wasCirculated && (
        <SummaryRemarks
          discussion={discussion}
          remarks={record.remarks}
          remark={actions.remark}
          answer={actions.answer}
        />
      )}
      <SummaryForm
        action={actions.draft}
        discussionId={id}
        number={record.number}
        body={summary}
        offered={may.draftSummary}
      />
      <StepForm
        action={actions.circulate}
        of={{ discussionId: id }}
        offered={may.circulateSummary}
        hint={t("circulateHint")}
        label={t("circulate")}
      >
        {number}
      </StepForm>
      <StepForm
        action={actions.agree}
        of={{ discussionId: id }}
        offered={may.agreeSummary}
        hint={t("agreeHint", { count: record.remarks.filter(({ answer }) => answer === "").length })}
        label={t("agreeNow")}
        folded={t("agree")}
      >
        {number}
      </StepForm>
    </div>
  );
}
