import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { MoveOn } from "./move-on.tsx";
import { MyPositions } from "./my-positions.tsx";
import { panel } from "./panel.ts";
import { PositionForm } from "./position-form.tsx";
import { SourceForm } from "./source-form.tsx";

export type FindingPanelsProps = {
  finding: FindingView;
  /** Whether the reader takes positions at all. */
  takesPositions: boolean;
  actions: Record<"recordPosition" | "addSource" | "move" | "recordOutcome", FormAction>;
};

/** What the reader can do with a finding: say where they stand, move it on, add to what it rests on. */
export function FindingPanels({ finding, takesPositions, actions }: FindingPanelsProps) {
  const { may } = finding;
  return (
    <div className="grid grid-cols-1 content-start gap-8">
      {takesPositions && finding.state !== "draft" && (
        <YourPosition finding={finding} action={actions.recordPosition} />
      )}
      <MoveOn finding={finding} move={actions.move} recordOutcome={actions.recordOutcome} />
      {may.addEvidence && <SourceForm action={actions.addSource} findingId={finding.id} />}
    </div>
  );
}

function YourPosition({ finding, action }: { finding: FindingView; action: FormAction }) {
  const t = useTranslations("finding.myPosition");
  const [latest] = finding.myPositions;
  const mine = latest?.version === finding.version ? latest : null;
  return (
    <section id="your-position" aria-label={t("title")} className={panel}>
      {latest && !mine && finding.may.takePosition && (
        <FormMessage tone="warning">{t("stale", { number: latest.version })}</FormMessage>
      )}
      {finding.may.takePosition ? (
        <PositionForm action={action} findingId={finding.id} version={finding.version} mine={mine} />
      ) : (
        <p className="text-quiet">{t("closed")}</p>
      )}
      <MyPositions positions={finding.myPositions} />
    </section>
  );
}
