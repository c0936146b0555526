import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { decideOutcome } from "#lib/domain/findings/rules.ts";
import { type ConsensusOutcome, consensusOutcomes, type FindingView } from "#lib/domain/findings/types.ts";

export type OutcomeFormProps = {
  action: FormAction;
  finding: Pick<FindingView, "id" | "state" | "counts" | "may">;
};

/** The consensus call; an empty form where there is none to make. */
export function OutcomeForm({ action, finding }: OutcomeFormProps) {
  const t = useTranslations("finding.moderation");
  const label = finding.may.recordOutcome ? t("outcomeTitle") : undefined;
  return (
    <ActionForm action={action} label={label} className="grid grid-cols-1 gap-5">
      {finding.may.recordOutcome && <OutcomeFields finding={finding} />}
    </ActionForm>
  );
}

/** Outcomes that the standing positions forbid cannot be chosen, and say why. */
function OutcomeFields({ finding }: Pick<OutcomeFormProps, "finding">) {
  const t = useTranslations("finding.moderation");
  const outcomes = useTranslations("domain.outcome");
  const options = consensusOutcomes.map((outcome) => {
    const obstacle = obstacleTo(finding, outcome);
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
      <RadioGroup name="outcome" label={t("outcome")} options={options} required />
      <TextArea name="rationale" label={t("rationale")} description={t("rationaleHint")} maxLength={10_000} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("submit")}
      </SubmitButton>
    </>
  );
}

/** What the positions have against an outcome; the rationale, which is not written yet, is no obstacle. */
function obstacleTo(
  finding: OutcomeFormProps["finding"],
  outcome: ConsensusOutcome,
): "blockedByObjection" | "blockedByReservation" | null {
  const decision = decideOutcome(finding, { outcome, rationale: "…" }, new Date());
  if (decision.ok) return null;
  if (decision.refusal.kind === "ObjectionStands") return "blockedByObjection";
  return decision.refusal.kind === "ReservationStands" ? "blockedByReservation" : null;
}
