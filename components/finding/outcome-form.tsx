import { useTranslations } from "next-intl";
import { draftName } from "#components/comment/kept-draft.ts";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type CallableFinding, decideOutcome, hasClosed } from "#lib/domain/findings/rules.ts";
import {
  type CallProgress,
  type ConsensusOutcome,
  consensusOutcomes,
  type FindingView,
} from "#lib/domain/findings/types.ts";
import { ForgetSent, KeptTextArea } from "./kept-text-area.tsx";

export type OutcomeFormProps = {
  action: FormAction;
  finding: Pick<FindingView, "id" | "version" | "state" | "counts" | "may">;
  progress: CallProgress;
  /** Whose words are kept on this device. */
  accountId: string;
  now: Date;
};

/** The consensus call; an empty form where there is none to make. */
export function OutcomeForm(props: OutcomeFormProps) {
  const { action, finding, accountId } = props;
  const t = useTranslations("finding.moderation");
  const offered = finding.may.recordOutcome;
  const keptAs = draftName({ accountId, about: finding.id }, "rationale");
  return (
    <ActionForm
      action={action}
      label={offered ? t("outcomeTitle") : undefined}
      offered={offered}
      className="grid grid-cols-1 gap-5"
    >
      <ForgetSent keptAs={keptAs} />
      {offered && <OutcomeFields {...props} keptAs={keptAs} />}
    </ActionForm>
  );
}

/** Outcomes that the standing positions forbid cannot be chosen, and say why. */
function OutcomeFields({ finding, progress, now, keptAs }: OutcomeFormProps & { keptAs: string }) {
  const t = useTranslations("finding.moderation");
  const outcomes = useTranslations("domain.outcome");
  const callable = toCallable(finding, progress);
  const options = consensusOutcomes.map((outcome) => {
    const obstacle = obstacleTo(callable, outcome, now);
    return {
      value: outcome,
      label: outcomes(outcome),
      description: obstacle ? t(obstacle) : undefined,
      disabled: obstacle !== null,
    };
  });
  return (
    <>
      <input type="hidden" name="findingId" value={finding.id} />
      <input type="hidden" name="version" value={finding.version} />
      <RadioGroup name="outcome" label={t("outcome")} options={options} required />
      <Silence progress={progress} now={now} />
      <SetAside finding={finding} progress={progress} />
      <KeptTextArea
        keptAs={keptAs}
        name="rationale"
        label={t("rationale")}
        description={t("rationaleHint")}
        maxLength={10_000}
      />
      <RationaleNote progress={progress} now={now} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </>
  );
}

type NoteProps = { progress: CallProgress; now: Date };

/** Whether silence is to count, where it may. */
function Silence({ progress: { asked, answered, untold, lastCall }, now }: NoteProps) {
  const t = useTranslations("calls.outcome");
  const count = asked - answered;
  if (!lastCall?.silence || !hasClosed(lastCall, now) || count === 0) return null;
  if (untold > 0) return <p className="text-sm text-quiet">{t("untold", { count: untold })}</p>;
  return (
    <Checkbox name="silence" label={t("silence", { count })} description={t("silenceHint")} defaultChecked />
  );
}

/** Whether objections that nobody can withdraw any more are set aside, where no other stands. */
function SetAside({
  finding: { counts },
  progress: { departed },
}: Pick<OutcomeFormProps, "finding" | "progress">) {
  const t = useTranslations("calls.outcome");
  if (departed === 0 || counts.objection > departed) return null;
  return (
    <Checkbox name="setAside" label={t("setAside", { count: departed })} description={t("setAsideHint")} />
  );
}

/** Why an agreement needs a rationale as well, where it does. */
function RationaleNote({ progress: { asked, answered, lastCall }, now }: NoteProps) {
  const t = useTranslations("calls.outcome");
  const count = asked - answered;
  if (!lastCall) return <p className="text-sm text-quiet">{t("never")}</p>;
  if (!hasClosed(lastCall, now)) return <p className="text-sm text-quiet">{t("early")}</p>;
  if (count === 0 || lastCall.silence) return null;
  return <p className="text-sm text-quiet">{t("unanswered", { count })}</p>;
}

function toCallable(
  { state, counts }: OutcomeFormProps["finding"],
  { asked, answered, untold, departed, lastCall }: CallProgress,
): CallableFinding {
  return { state, counts, departed, untold, lastCall, unanswered: asked - answered };
}

/** What the positions have against an outcome; the rationale, which is not written yet, is no obstacle. */
function obstacleTo(
  finding: CallableFinding,
  outcome: ConsensusOutcome,
  now: Date,
): "blockedByObjection" | "blockedByReservation" | null {
  const decision = decideOutcome(finding, { outcome, rationale: "…", setAside: true }, now);
  if (decision.ok) return null;
  if (decision.refusal.kind === "ObjectionStands" || decision.refusal.kind === "ObjectionOfDeparted")
    return "blockedByObjection";
  return decision.refusal.kind === "ReservationStands" ? "blockedByReservation" : null;
}
