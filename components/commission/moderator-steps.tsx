import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { CommissionDetail } from "#lib/domain/commissions/types.ts";
import { AskedFields } from "./asked-fields.tsx";
import type { AuthorChoiceProps } from "./author-choice.tsx";

export type ModeratorStepsProps = {
  commission: CommissionDetail;
  candidates: AuthorChoiceProps["candidates"];
  actions: Record<"offer" | "discharge" | "amend" | "cancel", FormAction>;
};

/** What a moderator can do with a commission as it stands. The forms stay when their step is done, with their answers. */
export function ModeratorSteps({ commission, candidates, actions }: ModeratorStepsProps) {
  const t = useTranslations("commission");
  const { id, may, next } = commission;
  return (
    <TitledSection id="steps" title={t("moderate.heading")}>
      <StepForm
        action={actions.offer}
        of={{ commissionId: id }}
        offered={may.offer}
        hint={t("moderate.offerHint")}
        label={t("offer")}
        variant="primary"
      />
      <StepForm
        action={actions.discharge}
        of={{ commissionId: id }}
        offered={may.discharge && next?.step === "discharge"}
        hint={t("moderate.dischargeHint")}
        label={t("moderate.discharge")}
        variant="primary"
      />
      <AmendForm action={actions.amend} commission={commission} candidates={candidates} />
      <StepForm
        action={actions.cancel}
        of={{ commissionId: id }}
        offered={may.cancel}
        hint={t("moderate.cancelHint")}
        label={t("moderate.cancelNow")}
        folded={t("moderate.cancel")}
        variant="danger"
      >
        <TextArea name="reason" label={t("moderate.cancelReason")} rows={2} maxLength={2_000} required />
        <KeptFields as={`cancel:${id}`} />
      </StepForm>
    </TitledSection>
  );
}

type AmendFormProps = Omit<ModeratorStepsProps, "actions"> & { action: FormAction };

function AmendForm({ action, commission, candidates }: AmendFormProps) {
  const t = useTranslations("commission.moderate");
  const { id, seen, state, may } = commission;
  const isDraft = state === "draft";
  return (
    <ActionForm action={action} label={may.amend ? t("amend") : undefined} className="grid grid-cols-1 gap-3">
      {may.amend && (
        <FormDisclosure summary={t("amend")}>
          <div className="grid grid-cols-1 gap-5">
            <p className="max-w-measure text-sm text-quiet">{t(isDraft ? "amendDraftHint" : "amendHint")}</p>
            <input type="hidden" name="commissionId" value={id} />
            <input type="hidden" name="seen" value={seen} />
            <AskedFields asked={commission} candidates={isDraft ? candidates : null} />
            <KeptFields as={`amend:${id}:${seen}`} />
            <div>
              <SubmitButton>{t("save")}</SubmitButton>
            </div>
          </div>
        </FormDisclosure>
      )}
    </ActionForm>
  );
}
