import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { utcDay } from "#lib/base/utc-day.ts";
import type { ExtensionView } from "#lib/domain/commissions/types.ts";

export type AnswerExtensionFormProps = {
  action: FormAction;
  commissionId: string;
  request: Pick<ExtensionView, "id" | "wantedOn">;
  /** Whether it can be answered. The form stays when it cannot, so that its answer can still be read. */
  offered: boolean;
};

/** A moderator grants more time, until the day that was asked for or another, or refuses it. */
export function AnswerExtensionForm({ action, commissionId, request, offered }: AnswerExtensionFormProps) {
  const t = useTranslations("commission.extension");
  return (
    <ActionForm action={action} label={offered ? t("answer") : undefined} className="grid gap-3">
      {offered && (
        <>
          <input type="hidden" name="commissionId" value={commissionId} />
          <input type="hidden" name="extensionId" value={request.id} />
          <TextField
            name="grantedOn"
            type="date"
            label={t("grantedOn")}
            description={t("grantedOnHint")}
            defaultValue={utcDay(request.wantedOn)}
          />
          <TextArea name="note" label={t("note")} rows={2} maxLength={2_000} required={false} />
          <KeptFields as={`answer-extension:${request.id}`} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="answer" value="granted">
              {t("grant")}
            </SubmitButton>
            <SubmitButton name="answer" value="refused" variant="plain">
              {t("refuse")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
