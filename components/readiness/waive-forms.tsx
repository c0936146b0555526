import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ReadinessCheck, ReadinessView } from "#lib/domain/readiness/types.ts";

export type WaiveActions = Record<"waive" | "takeBack", FormAction>;

export type WaiveFormsProps = {
  subject: ReadinessView["subject"];
  check: ReadinessCheck;
  actions: WaiveActions;
};

/** Waives what is missing of one check, or takes that back. Each form stays, empty, with its answer. */
export function WaiveForms({ subject, check, actions }: WaiveFormsProps) {
  const { kind, state, gaps } = check;
  const hidden = (
    <>
      <input type="hidden" name={`${subject.kind}Id`} value={subject.id} />
      <input type="hidden" name="check" value={kind} />
    </>
  );
  const isWaived = gaps.some(({ waiver }) => waiver !== null);
  return (
    <>
      <ActionForm action={actions.waive} className="grid grid-cols-1 gap-3">
        {state === "open" && (
          <>
            {hidden}
            <WaiveFields keptAs={`waive/${subject.id}/${kind}`} />
          </>
        )}
      </ActionForm>
      <ActionForm action={actions.takeBack} className="grid grid-cols-1 gap-3">
        {isWaived && (
          <>
            {hidden}
            <TakeBack />
          </>
        )}
      </ActionForm>
    </>
  );
}

function WaiveFields({ keptAs }: { keptAs: string }) {
  const t = useTranslations("readiness.waive");
  return (
    <FormDisclosure summary={t("ask")}>
      <div className="grid grid-cols-1 gap-3">
        <KeptFields as={keptAs} />
        <TextArea
          name="reason"
          label={t("reason")}
          description={t("hint")}
          rows={2}
          minLength={10}
          maxLength={2_000}
          required
        />
        <SubmitButton variant="plain" className="justify-self-start">
          {t("submit")}
        </SubmitButton>
      </div>
    </FormDisclosure>
  );
}

function TakeBack() {
  const t = useTranslations("readiness.waive");
  return (
    <SubmitButton variant="quiet" className="justify-self-start">
      {t("takeBack")}
    </SubmitButton>
  );
}
