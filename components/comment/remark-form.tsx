"use client";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { keepDraft } from "./kept-draft.ts";
import { RemarkField, type RemarkFieldProps } from "./remark-field.tsx";
import { useSentForm } from "./use-sent-form.ts";

export type RemarkFormProps = RemarkFieldProps & {
  action: FormAction;
  /** What the button says. */
  submit: string;
  /** What is sent along. */
  fields: Record<string, string>;
  /** After it was posted; `id` is the one it was sent under. */
  onPosted: (id: string) => void;
  /** Stands beside the button. */
  children?: ReactNode;
};

/** A form with one remark: a new comment, an answer, another wording. */
export function RemarkForm({ action, submit, fields, onPosted, children, ...field }: RemarkFormProps) {
  const post = useSentForm(action, (id) => {
    keepDraft(field.keptAs, "");
    onPosted(id);
  });
  return (
    <ActionForm action={post} className="grid grid-cols-1 gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RemarkField {...field} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="plain">{submit}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  );
}
