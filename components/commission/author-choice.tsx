"use client";
import { useTranslations } from "next-intl";
import { FieldNotes, noteAttributes } from "#components/ui/field.tsx";
import { useField } from "#components/ui/form-context.ts";

export type AuthorChoiceProps = {
  candidates: readonly { id: string; name: string; perspective: string }[];
  /** Ids of those who are chosen so far. */
  chosen?: readonly string[];
};

/** Who is asked to write: any number of the group's experts and moderators. Sent as `authorIds`. */
export function AuthorChoice({ candidates, chosen: before }: AuthorChoiceProps) {
  const t = useTranslations("commission");
  const { id, error, typed } = useField("authorIds");
  const chosen = new Set(typed?.split("\n") ?? before);
  return (
    <fieldset {...noteAttributes({ id, description: t("authorsHint"), error })} className="max-w-measure">
      <legend className="mb-1 font-medium">{t("authors")}</legend>
      <div className="grid gap-0.5 sm:grid-cols-2">
        {candidates.map((candidate, index) => (
          <Candidate
            key={candidate.id}
            {...candidate}
            inputId={index === 0 ? id : `${id}-${index}`}
            chosen={chosen.has(candidate.id)}
          />
        ))}
      </div>
      <FieldNotes id={id} description={t("authorsHint")} error={error} />
    </fieldset>
  );
}

type CandidateProps = AuthorChoiceProps["candidates"][number] & { inputId: string; chosen: boolean };

function Candidate({ id, name, perspective, inputId, chosen }: CandidateProps) {
  return (
    <div className="choice">
      <input id={inputId} type="checkbox" name="authorIds" value={id} defaultChecked={chosen} />
      <label htmlFor={inputId}>
        {name}
        {perspective && <span className="text-sm text-quiet"> · {perspective}</span>}
      </label>
    </div>
  );
}
