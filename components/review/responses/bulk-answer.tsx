import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { bulkDispositions } from "#lib/domain/reviews/types.ts";

export type BulkAnswerProps = {
  action: FormAction;
  roundId: string;
  /** The comments, each with a box to tick. */
  children: ReactNode;
};

/** One answer to several comments. The fields stay at the foot of the window while one ticks. */
export function BulkAnswer({ action, roundId, children }: BulkAnswerProps) {
  const t = useTranslations("responses.bulk");
  return (
    <ActionForm action={action} label={t("title")} className="grid grid-cols-1 gap-4">
      <input type="hidden" name="roundId" value={roundId} />
      {children}
      <div className="sticky bottom-0 z-10 max-h-[70vh] overflow-y-auto rounded-t-lg border border-line bg-raised px-4 py-2 shadow-raised">
        <FormDisclosure summary={t("title")}>
          <div className="grid grid-cols-1 gap-3 pb-2">
            <KeptFields as={`bulk-answer-${roundId}`} />
            <p className="max-w-measure text-sm text-quiet">{t("hint")}</p>
            <Fields />
            <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
          </div>
        </FormDisclosure>
      </div>
    </ActionForm>
  );
}

function Fields() {
  const t = useTranslations("responses");
  const options = bulkDispositions.map((value) => ({ value, label: t(`disposition.${value}`) }));
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Select
        name="disposition"
        label={t("bulk.disposition")}
        options={options}
        defaultValue="noted"
        className="w-44"
      />
      <TextField
        name="duplicateOf"
        label={t("bulk.duplicateOf")}
        description={t("bulk.duplicateHint")}
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={7}
        className="w-44"
      />
      <TextArea
        name="reply"
        label={t("bulk.reply")}
        rows={2}
        maxLength={10_000}
        className="min-w-64 flex-1"
      />
    </div>
  );
}
