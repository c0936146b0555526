"use client";
import { useTranslations } from "next-intl";
import { useContext, useEffect, useRef, useState } from "react";
import { keepDraft, keptDraft } from "#components/comment/kept-draft.ts";
import { FormContext } from "#components/ui/form-context.ts";
import { TextArea } from "#components/ui/text-area.tsx";
import { longestContribution } from "#lib/domain/discussions/schema.ts";

export type ContributionFieldProps = {
  /** Where it holds other words for what was said. */
  label?: string;
  description?: string | undefined;
  /** The name under which what is typed is kept until it is sent; empty where nothing is. */
  keptAs: string;
  defaultValue?: string;
};

/** Where a contribution is typed, with its length. What is typed survives a reload and a failed sending. */
export function ContributionField({ label, description, keptAs, defaultValue = "" }: ContributionFieldProps) {
  const t = useTranslations("contribution");
  const field = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(defaultValue.length);
  const { state } = useContext(FormContext);
  // After every answer the field is drawn anew, and what it holds is the answer's or nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what changes the field
  useEffect(() => {
    const kept = keptAs && keptDraft(keptAs);
    if (field.current && kept) field.current.value = kept;
    setLength(field.current?.value.length ?? 0);
  }, [keptAs, state]);
  const typed = () => {
    const text = field.current?.value ?? "";
    setLength(text.length);
    if (keptAs) keepDraft(keptAs, text);
  };
  return (
    <div className="max-w-measure">
      <TextArea
        ref={field}
        name="body"
        label={label ?? t("body")}
        description={description}
        maxLength={longestContribution}
        autoComplete="off"
        required
        defaultValue={defaultValue}
        onInput={typed}
      />
      <p className="mt-1 text-end text-sm text-quiet tabular-nums">
        {t("length", { count: length, most: longestContribution })}
      </p>
    </div>
  );
}
