"use client";
import { useTranslations } from "next-intl";
import { useContext } from "react";
import { FormContext } from "#components/ui/form-context.ts";
import type { FindingText } from "#lib/domain/findings/types.ts";

export type NewerTextProps = { version: number; text: FindingText };

/** The text as somebody else saved it meanwhile; nothing while the form's own version is the current one. */
export function NewerText({ version, text: { statement, reasons } }: NewerTextProps) {
  const t = useTranslations("revising");
  const sent = Number(useContext(FormContext).state.values?.version ?? version);
  if (sent >= version) return null;
  return (
    <section aria-label={t("newer")} className="grid max-w-measure gap-2 border-s-2 border-warn ps-4">
      <p className="font-semibold">{t("newer")}</p>
      <p className="text-sm text-quiet">{t("newerLead", { version })}</p>
      <p className="font-serif text-lg">{statement}</p>
      {reasons && <p className="whitespace-pre-line font-serif">{reasons}</p>}
    </section>
  );
}
