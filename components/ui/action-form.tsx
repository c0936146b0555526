"use client";
import { type FormEvent, type ReactNode, useActionState, useEffect, useId, useRef } from "react";
import { type FormState, idle } from "#lib/base/form-state.ts";
import { FormAnswer } from "./form-answer.tsx";
import { FormContext } from "./form-context.ts";

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

export type ActionFormProps = {
  action: FormAction;
  /** Fields and buttons; a function where they depend on the last answer (client components only). */
  children: ReactNode | ((state: FormState) => ReactNode);
  /** The accessible name, where no heading beside the form says what it is. */
  label?: string;
  className?: string;
};

/**
 * A form that an action answers, with or without script. The answer stands above the fields and takes the
 * focus; what was typed comes back in the fields; sending twice is one sending.
 */
export function ActionForm({ action, children, label, className }: ActionFormProps) {
  const [state, formAction, isPending] = useActionState(action, idle);
  const formId = useId();
  const answer = useFocusOnAnswer(state);
  const refuseWhilePending = (event: FormEvent) => {
    if (isPending) event.preventDefault();
  };
  return (
    <FormContext value={{ formId, state }}>
      <form
        action={formAction}
        onSubmit={refuseWhilePending}
        aria-label={label}
        aria-busy={isPending || undefined}
        className={className ?? "grid grid-cols-1 gap-5"}
      >
        <FormAnswer ref={answer} formId={formId} state={state} />
        {typeof children === "function" ? children(state) : children}
      </form>
    </FormContext>
  );
}

/** Moves the focus to the answer once it is drawn. Each answer is a new object, so the same one twice counts twice. */
function useFocusOnAnswer(state: FormState) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle") answer.current?.focus();
  }, [state]);
  return answer;
}
