import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ReleaseView } from "#lib/domain/releases/types.ts";
import { InstantFields } from "./instant-fields.tsx";

export type ReleaseActions = Record<"confirm" | "reschedule" | "cancel" | "invite" | "revoke", FormAction>;

export type ReleaseStepsProps = { release: ReleaseView; zone: string; actions: ReleaseActions };

/** What this moderator may do with what is to be published. Each form stays when its step is done, empty, with its answer. */
export function ReleaseSteps({ release, zone, actions }: ReleaseStepsProps) {
  const { may } = release;
  return (
    <div className="grid max-w-measure gap-4 empty:hidden">
      <ActionForm action={actions.confirm} className="grid gap-3">
        {may.confirm && <ConfirmFields release={release} />}
      </ActionForm>
      <ActionForm action={actions.reschedule} className="grid gap-3">
        {may.reschedule && <RescheduleFields {...{ release, zone }} />}
      </ActionForm>
      <ActionForm action={actions.cancel} className="grid gap-3">
        {may.cancel && <CancelFields release={release} />}
      </ActionForm>
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
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </>
  );
}

function RescheduleFields({ release, zone }: { release: ReleaseView; zone: string }) {
  const t = useTranslations("release.reschedule");
  return (
    <Disclosure summary={t("ask")}>
      <div className="grid gap-4">
        <input type="hidden" name="releaseId" value={release.id} />
        <InstantFields zone={zone} releaseAt={release.releaseAt} />
        <p className="text-sm text-quiet">{t("means")}</p>
        <div>
          <SubmitButton variant="plain">{t("submit")}</SubmitButton>
        </div>
      </div>
    </Disclosure>
  );
}

function CancelFields({ release }: { release: ReleaseView }) {
  const t = useTranslations("release.cancel");
  const declines = release.may.confirm;
  return (
    <Disclosure summary={t(declines ? "askDecline" : "ask")}>
      <div className="grid gap-4">
        <input type="hidden" name="releaseId" value={release.id} />
        <TextArea
          name="reason"
          label={t("reason")}
          description={t("reasonHint")}
          minLength={10}
          maxLength={2000}
          required
        />
        <div>
          <SubmitButton variant="danger">{t(declines ? "submitDecline" : "submit")}</SubmitButton>
        </div>
      </div>
    </Disclosure>
  );
}
