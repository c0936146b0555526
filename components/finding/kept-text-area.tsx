"use client";
import { useContext, useEffect, useRef } from "react";
import { keepDraft, keptDraft } from "#components/comment/kept-draft.ts";
import { FormContext } from "#components/ui/form-context.ts";
import { TextArea, type TextAreaProps } from "#components/ui/text-area.tsx";

export type KeptTextAreaProps = TextAreaProps & {
  /** The name under which what is typed is kept on this device until it is sent. */
  keptAs: string;
};

/** Several lines that survive a reload, another visit and a lost connection. `ForgetSent` stands in the same form. */
export function KeptTextArea({ keptAs, ...area }: KeptTextAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const kept = keptDraft(keptAs);
    if (field.current && kept !== "") field.current.value = kept;
  }, [keptAs]);
  return <TextArea {...area} ref={field} onInput={(event) => keepDraft(keptAs, event.currentTarget.value)} />;
}

/** Forgets what was kept, once the form around it was taken. Stays in the form when its fields go. */
export function ForgetSent({ keptAs }: { keptAs: string }) {
  const { state } = useContext(FormContext);
  useEffect(() => {
    if (state.status === "done") keepDraft(keptAs, "");
  }, [state, keptAs]);
  return null;
}
