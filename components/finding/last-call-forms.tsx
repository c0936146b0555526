import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ClosingFields } from "#components/ui/closing-fields.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { localTimeAt } from "#lib/base/local-time.ts";
import { hasClosed, usualClosing } from "#lib/domain/findings/rules.ts";
import type { CallProgress, FindingView } from "#lib/domain/findings/types.ts";

export type LastCallActions = Record<"openLastCall" | "changeLastCall" | "remind", FormAction>;

export type LastCallFormsProps = {
  finding: Pick<FindingView, "id" | "may">;
  progress: CallProgress;
  actions: LastCallActions;
  /** IANA name of the moderator's zone. */
  zone: string;
  /** Whether the group takes silence as consent. */
  silenceProcedure: boolean;
  now: Date;
};

/** Opens a last call, moves its closing, and reminds. Each form stays when its step is done, empty, with its answer. */
export function LastCallForms(props: LastCallFormsProps) {
  const { finding, progress, now, actions } = props;
  const { lastCall } = progress;
  const t = useTranslations("calls.lastCall");
  const isRunning = lastCall !== null && !hasClosed(lastCall, now);
  const reminds = finding.may.remind && isRunning;
  const missing = progress.missing ?? [];
  return (
    <>
      <ActionForm action={actions.openLastCall} className="grid grid-cols-1 gap-4">
        {finding.may.openLastCall && <OpenFields {...props} />}
      </ActionForm>
      <ActionForm action={actions.remind} className="grid grid-cols-1 gap-2">
        {reminds && missing.length > 0 && <RemindFields findingId={finding.id} missing={missing} />}
      </ActionForm>
      {reminds && missing.length === 0 && <p className="text-sm">{t("allAnswered")}</p>}
      <ActionForm action={actions.changeLastCall} className="grid grid-cols-1 gap-4">
        {finding.may.changeLastCall && isRunning && <ChangeFields {...props} closesAt={lastCall.closesAt} />}
      </ActionForm>
    </>
  );
}

function OpenFields({ finding, zone, silenceProcedure, now }: LastCallFormsProps) {
  const t = useTranslations("calls.lastCall");
  return (
    <>
      <input type="hidden" name="findingId" value={finding.id} />
      <h3 className="font-semibold">{t("openTitle")}</h3>
      <p className="text-sm text-quiet">{t("openHint")}</p>
      <ClosingFields closesAt={usualClosing(now, zone)} zone={zone} hint={t("closesAtHint")} />
      {silenceProcedure && <Checkbox name="silence" label={t("silence")} />}
      <SubmitButton variant="plain" className="justify-self-start">
        {t("open")}
      </SubmitButton>
    </>
  );
}

function RemindFields({ findingId, missing }: { findingId: string; missing: readonly string[] }) {
  const t = useTranslations("calls.lastCall");
  return (
    <>
      <input type="hidden" name="findingId" value={findingId} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("remind", { count: missing.length })}
      </SubmitButton>
      <p className="text-sm text-quiet">{t("remindHint", { names: missing.join(", ") })}</p>
    </>
  );
}

function ChangeFields({ finding, zone, closesAt }: LastCallFormsProps & { closesAt: Date }) {
  const t = useTranslations("calls.lastCall");
  return (
    <>
      <input type="hidden" name="findingId" value={finding.id} />
      <Disclosure summary={t("changeTitle")}>
        <div className="grid grid-cols-1 gap-4">
          <ClosingFields closesAt={localTimeAt(closesAt, zone)} zone={zone} hint={t("closesAtHint")} />
          <SubmitButton variant="plain" className="justify-self-start">
            {t("change")}
          </SubmitButton>
          <p className="text-sm text-quiet">{t("changeHint")}</p>
        </div>
      </Disclosure>
    </>
  );
}
