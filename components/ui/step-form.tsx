import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "./action-form.tsx";
import { FormDisclosure } from "./form-disclosure.tsx";
import { SubmitButton } from "./submit-button.tsx";

export type StepFormProps = {
  action: FormAction;
  /** What takes the step, as hidden fields: `{ paperId: "…" }`. */
  of: Readonly<Record<string, string>>;
  /** Whether the step can be taken now. The form stays when it cannot, so that its answer can still be read. */
  offered: boolean;
  /** What taking it means. */
  hint: ReactNode;
  /** On the button. */
  label: string;
  /** Of the form, where a page has several with one label. */
  name?: string;
  variant?: "primary" | "plain" | "danger";
  /** Fields wait, with the button, behind this word: what cannot be undone is asked for once, also without script. */
  folded?: string;
  children?: ReactNode;
};

/** A step that takes something on: what it means, what it needs, a button. */
export function StepForm({ action, of, offered, folded, ...step }: StepFormProps) {
  const fields = (
    <div className="grid grid-cols-1 gap-3">
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="max-w-measure text-sm text-quiet">{step.hint}</div>
      {step.children}
      <SubmitButton variant={step.variant ?? "plain"} className="justify-self-start">
        {step.label}
      </SubmitButton>
    </div>
  );
  return (
    <ActionForm
      action={action}
      label={offered ? (step.name ?? folded ?? step.label) : undefined}
      className="grid grid-cols-1 gap-3"
    >
      {offered && (folded ? <FormDisclosure summary={folded}>{fields}</FormDisclosure> : fields)}
    </ActionForm>
  );
}
