import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { ClosingFields } from "#components/ui/closing-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { localTimeAt } from "#lib/base/local-time.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { AmendForm, type ModeratorClock } from "./plan-form.tsx";

export type RoundStepActions = Record<"open" | "amend" | "extend" | "close", FormAction>;

export type RoundStepsProps = { round: RoundView; actions: RoundStepActions; clock: ModeratorClock };

/** Opens a round, gives it more time, closes it. Each form stays when its step is done, empty, with its answer. */
export function RoundSteps({ round, actions, clock }: RoundStepsProps) {
  const t = useTranslations("review.steps");
  const plan = useTranslations("review.plan");
  const { id, may, of, closesAt } = round;
  return (
    <>
      <StepForm
        action={actions.open}
        of={{ roundId: id }}
        offered={may.open}
        hint={t(of.kind === "paper" ? "openPaper" : "openReport")}
        label={t("open")}
        variant="primary"
      />
      {may.amend && (
        <Disclosure summary={plan("change")}>
          <AmendForm action={actions.amend} {...{ round, clock }} />
        </Disclosure>
      )}
      <StepForm
        action={actions.extend}
        of={{ roundId: id }}
        offered={may.extend && closesAt !== null}
        hint={t("extendHint")}
        label={t("extend")}
        folded={t("extendTitle")}
      >
        {closesAt && <ClosingFields closesAt={localTimeAt(closesAt, clock.zone)} zone={clock.zone} />}
      </StepForm>
      <StepForm
        action={actions.close}
        of={{ roundId: id }}
        offered={may.close}
        hint={t("closeMeans")}
        label={t("close")}
        folded={t("closeTitle")}
        variant="danger"
      />
    </>
  );
}
