import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { localTimeAt } from "#lib/base/local-time.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { RoundClosingFields } from "./closing-fields.tsx";
import { AmendForm, type ModeratorClock } from "./plan-form.tsx";

export type RoundStepActions = Record<"open" | "amend" | "extend" | "close", FormAction>;

export type RoundStepsProps = { round: RoundView; actions: RoundStepActions; clock: ModeratorClock };

/** Opens a round, gives it more time, closes it. Each form stays when its step is done, empty, with its answer. */
export function RoundSteps({ round, actions, clock }: RoundStepsProps) {
  const t = useTranslations("review.steps");
  const plan = useTranslations("review.plan");
  const { may, of } = round;
  const roundId = <input type="hidden" name="roundId" value={round.id} />;
  return (
    <>
      <ActionForm action={actions.open} className="grid grid-cols-1 gap-2">
        {may.open && (
          <>
            {roundId}
            <p className="max-w-measure text-sm text-quiet">
              {t(of.kind === "paper" ? "openPaper" : "openReport")}
            </p>
            <SubmitButton className="justify-self-start">{t("open")}</SubmitButton>
          </>
        )}
      </ActionForm>
      {may.amend && (
        <Disclosure summary={plan("change")}>
          <AmendForm action={actions.amend} {...{ round, clock }} />
        </Disclosure>
      )}
      <ActionForm action={actions.extend} className="grid grid-cols-1 gap-2">
        {may.extend && round.closesAt && (
          <Disclosure summary={t("extendTitle")}>
            <div className="grid grid-cols-1 gap-4">
              {roundId}
              <RoundClosingFields closesAt={localTimeAt(round.closesAt, clock.zone)} zone={clock.zone} />
              <SubmitButton variant="plain" className="justify-self-start">
                {t("extend")}
              </SubmitButton>
              <p className="text-sm text-quiet">{t("extendHint")}</p>
            </div>
          </Disclosure>
        )}
      </ActionForm>
      <ActionForm action={actions.close} className="grid grid-cols-1 gap-2">
        {may.close && (
          <Disclosure summary={t("closeTitle")}>
            {roundId}
            <p className="mb-2 max-w-measure text-sm text-quiet">{t("closeMeans")}</p>
            <SubmitButton variant="danger">{t("close")}</SubmitButton>
          </Disclosure>
        )}
      </ActionForm>
    </>
  );
}
