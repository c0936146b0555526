import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EvidenceTarget } from "#lib/domain/evidence/types.ts";
import { StanceFields } from "./stance-fields.tsx";

/** What every way of adding evidence needs: the finding, and where the form goes. */
export type Adding = { action: FormAction; finding: Pick<EvidenceTarget, "id" | "number"> };

export type AddEvidenceFormProps = Adding & {
  kind: "passage" | "contribution" | "source" | "own_source" | "finding";
  label: string;
  /** What it rests on. */
  children: ReactNode;
};

/** Adds one piece of evidence: what it is, what it does to the finding, and why. */
export function AddEvidenceForm({ action, finding, kind, label, children }: AddEvidenceFormProps) {
  const t = useTranslations("evidence.adding");
  return (
    <ActionForm action={action} label={label}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="findingId" value={finding.id} />
      {children}
      <StanceFields />
      <KeptFields as={`evidence:${finding.id}:${kind}`} />
      <SubmitButton className="justify-self-start">{t("submit", { number: finding.number })}</SubmitButton>
    </ActionForm>
  );
}
