"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { FormState } from "#lib/base/form-state.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";

export type SummaryFormProps = {
  action: FormAction;
  discussionId: string;
  /** The version kept now, 0 while there is none, and its words. */
  number: number;
  body: string;
  /** Whether it can be written now. The form stays when it cannot, so that its answer can still be read. */
  offered: boolean;
};

/** Where the summary is written. What is kept is a new version, and it says which one it began from. */
export function SummaryForm({ offered, ...props }: SummaryFormProps) {
  const t = useTranslations("summary");
  return (
    <ActionForm action={props.action} label={offered ? t("write") : undefined}>
      {(state) => offered && <SummaryFields {...props} state={state} />}
    </ActionForm>
  );
}

/** The page may be drawn anew while somebody writes, with another moderator's version: the text here still began from
 *  the version it began from, until its own sending was answered. */
function SummaryFields({ discussionId, number, body, state }: SummaryFieldsProps) {
  const t = useTranslations("summary");
  const [begun, setBegun] = useState({ state, number, body });
  const [isUnsent, setUnsent] = useState(false);
  if (begun.state !== state) {
    setBegun({ state, number, body });
    if (state.status === "done") setUnsent(false);
  }
  useLeaveWarning(isUnsent);
  return (
    <>
      <input type="hidden" name="discussionId" value={discussionId} />
      <input type="hidden" name="from" value={begun.number} />
      <TextArea
        name="body"
        label={t("text")}
        description={t("textHint")}
        defaultValue={begun.body}
        onInput={({ currentTarget }) => setUnsent(currentTarget.value !== begun.body)}
        rows={14}
        maxLength={60_000}
        required
      />
      <KeptFields as={`summary:${discussionId}:${begun.number}`} />
      <SubmitButton className="justify-self-start">
        {t(begun.number === 0 ? "keep" : "keepNext")}
      </SubmitButton>
      {begun.number > 0 && <p className="text-sm text-quiet">{t("beganFrom", { number: begun.number })}</p>}
    </>
  );
}

type SummaryFieldsProps = Pick<SummaryFormProps, "discussionId" | "number" | "body"> & { state: FormState };
