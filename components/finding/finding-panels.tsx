import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { MoveFindingForm } from "./move-finding-form.tsx";
import { MyPositions } from "./my-positions.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
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
  const mayMove = may.circulate || may.openLastCall || may.recordOutcome;
  return (
    <div className="grid grid-cols-1 content-start gap-8">
      {takesPositions && finding.state !== "draft" && (
        <YourPosition finding={finding} action={actions.recordPosition} />
      )}
      {mayMove && <MoveOn finding={finding} move={actions.move} recordOutcome={actions.recordOutcome} />}
      {may.addEvidence && <SourceForm action={actions.addSource} findingId={finding.id} />}
    </div>
  );
}

const panel = "grid grid-cols-1 gap-4 rounded-lg border border-line bg-raised p-5 scroll-mt-20";

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

type MoveOnProps = { finding: FindingView; move: FormAction; recordOutcome: FormAction };

function MoveOn({ finding, move, recordOutcome }: MoveOnProps) {
  const t = useTranslations("finding.moderation");
  const { id, may } = finding;
  return (
    <section aria-labelledby="move-on" className={panel}>
      <h2 id="move-on" className="font-serif text-xl font-semibold">
        {t("title")}
      </h2>
      {may.circulate && <MoveFindingForm action={move} findingId={id} move="circulate" />}
      {may.openLastCall && <MoveFindingForm action={move} findingId={id} move="openLastCall" />}
      {may.recordOutcome && <OutcomeForm action={recordOutcome} finding={finding} />}
    </section>
  );
}
