"use client";
import { FieldNotes, noteAttributes } from "#components/ui/field.tsx";
import { useField } from "#components/ui/form-context.ts";

/** A member who can be asked. */
export type Candidate = { id: string; name: string; role: string };

export type MemberChoiceProps = { label: string; hint: string; candidates: readonly Candidate[] };

/** Any number of members. Sent as `personIds`. */
export function MemberChoice({ label, hint, candidates }: MemberChoiceProps) {
  const { id, error, typed } = useField("personIds");
  const chosen = new Set(typed?.split("\n"));
  return (
    <fieldset {...noteAttributes({ id, description: hint, error })} className="max-w-measure">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-0.5 sm:grid-cols-2">
        {candidates.map((candidate, index) => {
          const inputId = index === 0 ? id : `${id}-${index}`;
          return (
            <div key={candidate.id} className="choice">
              <input
                id={inputId}
                type="checkbox"
                name="personIds"
                value={candidate.id}
                defaultChecked={chosen.has(candidate.id)}
              />
              <label htmlFor={inputId}>
                {candidate.name}
                <span className="text-sm text-quiet"> · {candidate.role}</span>
              </label>
            </div>
          );
        })}
      </div>
      <FieldNotes id={id} description={hint} error={error} />
    </fieldset>
  );
}
