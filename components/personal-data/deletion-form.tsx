import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type DeletionFormProps = {
  action: FormAction;
  /** In words that suit who deletes. */
  says: { title: string; confirm: string; hint: string; submit: string };
  /** Hidden fields. */
  children?: ReactNode;
};

/** Takes an account away, once its address is typed. */
export function DeletionForm({ action, says, children }: DeletionFormProps) {
  return (
    <ActionForm action={action} label={says.title} className="grid max-w-md grid-cols-1 gap-5">
      {children}
      <TextField
        name="email"
        type="email"
        label={says.confirm}
        description={says.hint}
        autoComplete="off"
        maxLength={254}
        required
      />
      <SubmitButton variant="danger" className="justify-self-start">
        {says.submit}
      </SubmitButton>
    </ActionForm>
  );
}
