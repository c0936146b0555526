import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time.tsx";
import { hasClosed } from "#lib/domain/findings/rules.ts";
import type { CallProgress, FindingState } from "#lib/domain/findings/types.ts";

export type CallProgressPanelProps = { state: FindingState; progress: CallProgress; now: Date };

/** How far a finding is on its way to a call: the steps, how many have answered, who has not, and how long there is. */
export function CallProgressPanel({ state, progress, now }: CallProgressPanelProps) {
  const t = useTranslations("calls.progress");
  const reached = stepOf(state);
  if (reached < 0) return null;
  return (
    <section aria-label={t("title")} className="mb-10 grid grid-cols-1 gap-3">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 font-sans text-sm">
        {steps.map((step, index) => (
          <Step key={step} step={step} passed={index - reached} />
        ))}
      </ol>
      {isOpen(state) && <Answers state={state} progress={progress} now={now} />}
    </section>
  );
}

const steps = ["draft", "circulated", "in_discussion", "last_call", "outcome"] as const;
type StepName = (typeof steps)[number];

const isOpen = (state: FindingState) => stepOf(state) > 0 && stepOf(state) < 4;

/** @returns -1 for what is on no way to a call any more */
function stepOf(state: FindingState): number {
  if (state === "superseded" || state === "withdrawn") return -1;
  const step = steps.indexOf(state as StepName);
  return step < 0 ? steps.length - 1 : step;
}

/** @param passed below zero: done; zero: where it stands; above: to come */
function Step({ step, passed }: { step: StepName; passed: number }) {
  const t = useTranslations("calls.progress");
  const isNow = passed === 0;
  return (
    <li aria-current={isNow ? "step" : undefined} className="flex items-center gap-2">
      <span className={stepStyle(passed)}>{t(`steps.${step}`)}</span>
      {passed < 0 && <span className="sr-only">{t("done")}</span>}
      {isNow && <span className="sr-only">{t("current")}</span>}
      {step !== "outcome" && (
        <span aria-hidden className="text-quiet">
          →
        </span>
      )}
    </li>
  );
}

function stepStyle(passed: number): string {
  if (passed === 0) return "border-b-2 border-accent font-semibold";
  return passed < 0 ? "border-b-2 border-transparent" : "border-b-2 border-transparent text-quiet";
}

function Answers({ progress, now }: CallProgressPanelProps) {
  const t = useTranslations("calls.progress");
  const { asked, answered, missing, lastCall } = progress;
  return (
    <div className="grid max-w-measure gap-1 text-sm">
      <p className="font-medium">{t("answered", { answered, asked })}</p>
      {missing && missing.length > 0 && (
        <p className="text-quiet">{t("missing", { names: missing.join(", ") })}</p>
      )}
      {lastCall && <Closing lastCall={lastCall} now={now} />}
    </div>
  );
}

function Closing({ lastCall, now }: { lastCall: NonNullable<CallProgress["lastCall"]>; now: Date }) {
  const t = useTranslations("calls.progress");
  const closed = hasClosed(lastCall, now);
  const hours = Math.floor((lastCall.closesAt.getTime() - now.getTime()) / 3_600_000);
  return (
    <>
      <p className="flex flex-wrap gap-x-2">
        <span>{t(closed ? "closed" : "closes")}</span>
        <DateTime at={lastCall.closesAt} zone="UTC" />
        {!closed && (
          <strong className="font-medium">{t("left", { days: Math.floor(hours / 24), hours })}</strong>
        )}
      </p>
      {lastCall.silence && <p>{t("silence")}</p>}
      {closed && <p>{t("waits")}</p>}
    </>
  );
}
