import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EventStep, OwnEvent } from "#lib/domain/events/types.ts";

export type EventStepsProps = { event: Pick<OwnEvent, "id" | "steps">; action: FormAction };

/** What can be done with an event as a whole. What cannot be undone asks once. */
export function EventSteps({ event: { id, steps }, action }: EventStepsProps) {
  return (
    <div className="grid grid-cols-1 gap-5">
      {steps.map((step) => (
        <StepForm key={step} {...{ id, step, action }} />
      ))}
    </div>
  );
}

function StepForm({ id, step, action }: { id: string; step: EventStep; action: FormAction }) {
  const t = useTranslations("group.events.steps");
  const asks = step === "cancel" || step === "discard";
  const inside = (
    <div className="grid gap-2">
      <p className="max-w-measure text-quiet">{t(`${step}Means`)}</p>
      <SubmitButton
        variant={asks ? "danger" : step === "postpone" ? "plain" : "primary"}
        className="justify-self-start"
      >
        {t(step)}
      </SubmitButton>
    </div>
  );
  return (
    <ActionForm action={action} label={t(step)}>
      <input type="hidden" name="eventId" value={id} />
      <input type="hidden" name="step" value={step} />
      {asks ? <FormDisclosure summary={t(step)}>{inside}</FormDisclosure> : inside}
    </ActionForm>
  );
}
