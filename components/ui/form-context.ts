"use client";
import { createContext, useContext, useId } from "react";
import { type FormState, idle } from "#lib/base/form-state.ts";

type FormContextValue = {
  formId: string | null;
  state: FormState;
  /** Names under which what is typed is kept on the device until it is taken. */
  kept: Set<string> | null;
};

/** What the fields of an ActionForm learn from it: their id's beginning, and the last answer. */
export const FormContext = createContext<FormContextValue>({ formId: null, state: idle, kept: null });

/** Where a field of this form is found, so that the list of problems can lead to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

export type FieldFacts = {
  id: string;
  /** What is wrong with it, or undefined. */
  error: string | undefined;
  /** What was typed last time; undefined before the first sending and after success. */
  typed: string | undefined;
};

/** @returns how one field stands within the form around it; `error` given by the page wins over the form's */
export function useField(name: string, error?: string): FieldFacts {
  const { formId, state } = useContext(FormContext);
  const ownId = useId();
  return {
    id: formId === null ? ownId : fieldId(formId, name),
    error: error ?? state.fields?.[name],
    typed: state.values?.[name],
  };
}
