import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";

export type AnswerActions = { answer: FormAction; start: FormAction };
export type AnswerFormProps = {
  commission: Pick<CommissionView, "id" | "title" | "may">;
  actions: AnswerActions;
};

/** What one of its authors answers an offer, and how the paper is begun. The answer to a form stays in sight after it. */
export function AnswerForm({ commission: { id, title, may }, actions }: AnswerFormProps) {
  const t = useTranslations("commission");
  const commissionId = <input type="hidden" name="commissionId" value={id} />;
  return (
    <>
      <ActionForm
        action={actions.answer}
        label={may.answer ? t("answer", { title }) : undefined}
        className="grid gap-3"
      >
        {may.answer && (
          <>
            {commissionId}
            <div>
              <SubmitButton name="answer" value="accepted">
                {t("accept")}
              </SubmitButton>
            </div>
            <FormDisclosure summary={t("declineAsk")}>
              <div className="grid gap-3">
                <TextArea name="note" label={t("note")} rows={3} maxLength={2_000} required={false} />
                <KeptFields as={`answer:${id}`} />
                <div>
                  <SubmitButton name="answer" value="declined" variant="plain">
                    {t("decline")}
                  </SubmitButton>
                </div>
              </div>
            </FormDisclosure>
          </>
        )}
      </ActionForm>
      {may.startPaper && (
        <ActionForm action={actions.start} label={t("begin", { title })}>
          {commissionId}
          <div>
            <SubmitButton>{t("start")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}
