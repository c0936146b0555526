import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction } from "#components/ui/action-form.tsx";
import { hasClosed } from "#lib/domain/findings/rules.ts";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { ChangePanel } from "./change-panel.tsx";
import type { LastCallActions } from "./last-call-forms.tsx";
import { type Calling, MoveOn } from "./move-on.tsx";
import { MyPositions } from "./my-positions.tsx";
import { panel } from "./panel.ts";
import { PositionForm } from "./position-form.tsx";
import { StalePanel } from "./stale-panel.tsx";

export type FindingPanelsProps = {
  finding: FindingView;
  /** Whether the reader takes positions at all. */
  takesPositions: boolean;
  actions: Record<"recordPosition" | "confirmPosition" | "move" | "recordOutcome" | "reopen", FormAction> &
    LastCallActions;
  calling: Calling;
  /** Of the finding's page. */
  address: string;
  /** What the group was asked about it without names. */
  senseChecks: ReactNode;
};

/** What the reader can do with a finding: say where they stand, move it on. */
export function FindingPanels({
  finding,
  takesPositions,
  actions,
  calling,
  address,
  senseChecks,
}: FindingPanelsProps) {
  return (
    <div className="grid grid-cols-1 content-start gap-8">
      {takesPositions && finding.state !== "draft" && (
        <YourPosition
          finding={finding}
          calling={calling}
          action={actions.recordPosition}
          confirm={actions.confirmPosition}
        />
      )}
      <MoveOn finding={finding} calling={calling} actions={actions} />
      {senseChecks}
      <ChangePanel finding={finding} address={address} reopen={actions.reopen} />
    </div>
  );
}

type YourPositionProps = {
  finding: FindingView;
  calling: Calling;
  action: FormAction;
  confirm: FormAction;
};

function YourPosition({ finding, calling, action, confirm }: YourPositionProps) {
  const t = useTranslations("finding.myPosition");
  const [latest] = finding.myPositions;
  const mine = latest?.substance === finding.substance ? latest : null;
  return (
    <section id="your-position" aria-label={t("title")} className={panel}>
      <StalePanel finding={finding} action={confirm} />
      {finding.may.takePosition ? (
        <PositionForm
          action={action}
          findingId={finding.id}
          accountId={calling.accountId}
          version={finding.version}
          mine={mine && { value: mine.value, text: mine.text }}
          closed={hasClosed(calling.progress.lastCall, calling.now)}
        />
      ) : (
        <p className="text-quiet">{t("closed")}</p>
      )}
      <MyPositions positions={finding.myPositions} />
    </section>
  );
}
