"use client";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { FormState } from "#lib/base/form-state.ts";
import { fieldId } from "./form-context.ts";
import { FormMessage } from "./form-message.tsx";
import { useFieldLabels } from "./use-field-labels.ts";

type FormAnswerProps = { formId: string; state: FormState; ref: Ref<HTMLDivElement> };

/** The sentence of the last answer, with a link to each field that needs another look. Nothing before the first. */
export function FormAnswer({ formId, state, ref }: FormAnswerProps) {
  const t = useTranslations("ui");
  const problems = Object.entries(state.fields ?? {}).map(([name, problem]) => ({
    id: fieldId(formId, name),
    problem,
  }));
  const labels = useFieldLabels(problems.map(({ id }) => id));
  if (state.status === "idle" || (!state.message && problems.length === 0)) return null;
  return (
    <FormMessage ref={ref} tone={state.status === "done" ? "success" : "problem"}>
      <p>{state.message ?? t("formProblems")}</p>
      {problems.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {problems.map(({ id, problem }) => (
            <li key={id}>
              <a className="link" href={`#${id}`}>
                {labels[id] ? t("fieldProblem", { label: labels[id], problem }) : problem}
              </a>
            </li>
          ))}
        </ul>
      )}
    </FormMessage>
  );
}
