"use client";
import { useTranslations } from "next-intl";
import { FieldNotes, noteAttributes } from "#components/ui/field.tsx";
import { useField } from "#components/ui/form-context.ts";
import type { FindingTitle } from "#lib/domain/findings/types.ts";

export type FindingChoicesProps = { name: string; label: string; findings: readonly FindingTitle[] };

/** Any of a group's findings. What was ticked comes back after an answer. */
export function FindingChoices({ name, label, findings }: FindingChoicesProps) {
  const t = useTranslations("finding");
  const { id, error, typed } = useField(name);
  const chosen = new Set(typed?.split("\n"));
  return (
    <fieldset {...noteAttributes({ id, error })} id={id} tabIndex={-1} className="max-w-measure">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid max-h-96 gap-1 overflow-y-auto rounded-md border border-line p-3">
        {findings.map((finding) => (
          <div key={finding.id} className="choice">
            <input
              id={`${id}-${finding.number}`}
              type="checkbox"
              name={name}
              value={finding.id}
              defaultChecked={chosen.has(finding.id)}
            />
            <label htmlFor={`${id}-${finding.number}`}>
              <span className="font-medium">{t("number", { number: finding.number })}</span>{" "}
              <span className="font-serif">{finding.statement}</span>
            </label>
          </div>
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}
