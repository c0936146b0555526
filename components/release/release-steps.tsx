import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ReleaseView } from "#lib/domain/releases/types.ts";
import { InstantFields } from "./instant-fields.tsx";

export type ReleaseActions = Record<"confirm" | "reschedule" | "cancel" | "invite" | "revoke", FormAction>;

export type ReleaseStepsProps = { release: ReleaseView; zone: string; actions: ReleaseActions };

/** What this moderator may do with what is to be published. Each form stays when its step is done, empty, with its answer. */
export function ReleaseSteps({ release, zone, actions }: ReleaseStepsProps) {
  const t = useTranslations("release");
  const { id, may, releaseAt } = release;
  return (
    <div className="grid max-w-measure gap-4 empty:hidden">
      <ActionForm action={actions.confirm} className="grid gap-3">
        {may.confirm && <ConfirmFields release={release} />}
      </ActionForm>
      <StepForm
        action={actions.reschedule}
        of={{ releaseId: id }}
        offered={may.reschedule}
        hint={t("reschedule.means")}
        label={t("reschedule.submit")}
        folded={t("reschedule.ask")}
      >
        <InstantFields zone={zone} releaseAt={releaseAt} />
      </StepForm>
      <CancelForm release={release} action={actions.cancel} />
    </div>
  );
}

function ConfirmFields({ release }: { release: ReleaseView }) {
  const t = useTranslations("release.confirm");
  return (
    <>
      <h2 className="font-serif text-xl font-semibold">{t("heading")}</h2>
      <p>{t("means")}</p>
      <input type="hidden" name="releaseId" value={release.id} />
      <input type="hidden" name="hash" value={release.hash} />
      <input type="hidden" name="releaseAt" value={release.releaseAt?.toISOString() ?? ""} />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </>
  );
}

function CancelForm({ release: { id, may }, action }: { release: ReleaseView; action: FormAction }) {
  const t = useTranslations("release.cancel");
  return (
    <StepForm
      action={action}
      of={{ releaseId: id }}
      offered={may.cancel}
      hint={t("means")}
      label={t(may.confirm ? "submitDecline" : "submit")}
      folded={t(may.confirm ? "askDecline" : "ask")}
      variant="danger"
    >
      <TextArea
        name="reason"
        label={t("reason")}
        description={t("reasonHint")}
        minLength={10}
        maxLength={2000}
        required
      />
      <KeptFields as={`cancel-release:${id}`} />
    </StepForm>
  );
}
