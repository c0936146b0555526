"use client";
import { useTranslations } from "next-intl";
import {
  Children,
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { type FormState, idle } from "#lib/base/form-state.ts";
import { FormAnswer } from "./form-answer.tsx";
import { FormContext } from "./form-context.ts";
import { keptUntilTaken } from "./kept-until-taken.ts";
import { SendBoundary } from "./send-boundary.tsx";
import { useFocusWhenGone } from "./use-focus-when-gone.ts";

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

export type ActionFormProps = {
  action: FormAction;
  /** Fields and buttons; a function where they depend on the last answer (client components only). */
  children: ReactNode | ((state: FormState) => ReactNode);
  /** The accessible name, where no heading beside the form says what it is. */
  label?: string;
  /** Whether there is something to send, where that is not as much as having anything in it. Where there is not, no form is
   *  drawn around what it says, until there is an answer. */
  offered?: boolean;
  className?: string;
};

/**
 * A form that an action answers, with or without script. The answer stands above the fields and takes the
 * focus; what was typed comes back in the fields; sending twice is one sending.
 */
export function ActionForm(props: ActionFormProps) {
  const t = useTranslations("ui");
  const sent = useRef<FormData | null>(null);
  const onSend = (form: FormData) => {
    sent.current = form;
  };
  const unsent = () => (
    <SentForm {...props} onSend={onSend} first={unsentState(sent.current, t("notSent"))} />
  );
  return (
    <SendBoundary unsent={unsent}>
      <SentForm {...props} onSend={onSend} first={idle} />
    </SendBoundary>
  );
}

type SentFormProps = ActionFormProps & { first: FormState; onSend: (form: FormData) => void };

function SentForm({ action, children, label, offered, className, first, onSend }: SentFormProps) {
  const [kept] = useState(() => new Set<string>());
  const [state, formAction, isPending] = useActionState(keptUntilTaken(action, kept), first);
  const formId = useId();
  const answer = useFocusOnAnswer(state);
  useFocusWhenGone(isPending);
  const sendOnce = (event: FormEvent<HTMLFormElement>) => {
    if (isPending) event.preventDefault();
    else onSend(new FormData(event.currentTarget));
  };
  const fields = typeof children === "function" ? children(state) : children;
  const canBeSent = offered ?? Children.toArray(fields).length > 0;
  // The answer of a form is drawn in it, also where nothing can be sent any more.
  if (!canBeSent && !isPending && state.status === "idle")
    return <FormContext value={{ formId, state, kept }}>{fields}</FormContext>;
  return (
    <FormContext value={{ formId, state, kept }}>
      <form
        action={formAction}
        onSubmit={sendOnce}
        aria-label={label}
        aria-busy={isPending || undefined}
        className={className ?? "grid grid-cols-1 gap-5"}
      >
        <FormAnswer ref={answer} formId={formId} state={state} />
        {fields}
      </form>
    </FormContext>
  );
}

/** What was typed comes back as after any other answer. Passwords do not. */
function unsentState(form: FormData | null, message: string): FormState {
  const typed = [...(form ?? [])].filter(
    (field): field is [string, string] =>
      typeof field[1] === "string" && !/^\$ACTION|password/i.test(field[0]),
  );
  return { status: "refused", message, values: Object.fromEntries(typed) };
}

/** Moves the focus to the answer once it is drawn. Each answer is a new object, so the same one twice counts twice. */
function useFocusOnAnswer(state: FormState) {
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle") answer.current?.focus();
  }, [state]);
  return answer;
}
