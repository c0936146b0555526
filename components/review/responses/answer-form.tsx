"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { useField } from "#components/ui/form-context.ts";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { dispositions, type ResponseRow } from "#lib/domain/reviews/types.ts";
import { useFocusAtAnswer } from "./use-focus-at-answer.ts";

export type AnswerFormProps = {
  action: FormAction;
  row: Pick<ResponseRow, "id" | "number" | "answer" | "stamp">;
};

/** Answers one comment, or answers it anew. Ctrl and Enter keep the answer and go on to the next comment without one. */
export function AnswerForm({ action, row: { id, answer, stamp } }: AnswerFormProps) {
  const t = useTranslations("responses.one");
  return (
    <div ref={useFocusAtAnswer()} tabIndex={-1} className="group/answer">
      <ActionForm action={action} label={t("answer")} className="grid grid-cols-1 gap-4">
        <input type="hidden" name="commentId" value={id} />
        <input type="hidden" name="seen" value={stamp} />
        <KeptFields as={`answer-${id}`} />
        <Dispositions chosen={answer?.disposition} />
        <DuplicateOf of={answer?.duplicateOf ?? null} />
        <TextArea
          name="reply"
          label={t("reply")}
          description={t("replyHint")}
          defaultValue={answer?.reply}
          rows={6}
          maxLength={10_000}
          onKeyDown={keepAndGoOn}
        />
        <p className="flex flex-wrap gap-3">
          <SubmitButton name="onward" value="next">
            {t("keepNext")}
          </SubmitButton>
          <SubmitButton name="onward" value="stay" variant="plain">
            {t("keep")}
          </SubmitButton>
        </p>
      </ActionForm>
    </div>
  );
}

function Dispositions({ chosen }: { chosen: string | undefined }) {
  const t = useTranslations("responses");
  const options = dispositions.map((value) => ({
    value,
    label: t(`disposition.${value}`),
    description: t(`dispositionMeaning.${value}`),
  }));
  return (
    <RadioGroup name="disposition" label={t("one.what")} options={options} defaultValue={chosen} required />
  );
}

/** Asked for where the comment is a duplicate; the style sheet knows, so it works without script. */
function DuplicateOf({ of }: { of: number | null }) {
  const t = useTranslations("responses.one");
  const { error } = useField("duplicateOf");
  return (
    <div className={error ? undefined : "hidden group-has-[[value=duplicate]:checked]/answer:block"}>
      <TextField
        name="duplicateOf"
        label={t("duplicateOf")}
        description={t("duplicateHint")}
        defaultValue={of === null ? undefined : String(of)}
        inputMode="numeric"
        pattern="[0-9]*"
        maxLength={7}
        className="max-w-60"
      />
    </div>
  );
}

function keepAndGoOn(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const { form } = event.currentTarget;
  const next = form?.querySelector<HTMLButtonElement>("button[value=next]");
  if (!form || !next) return;
  event.preventDefault();
  form.requestSubmit(next);
}
