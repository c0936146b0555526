import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FindingTitle } from "#lib/domain/findings/types.ts";
import { SimilarFindings } from "./similar-findings.tsx";

export type ProposeFindingFormProps = {
  action: FormAction;
  /** The group's. */
  groupId: string;
  slug: string;
  /** What a new one is held against. */
  standing: readonly FindingTitle[];
  /** What it comes from, with its fields; nothing where it is proposed afresh. */
  origin?: ReactNode;
};

/** Proposes a finding: afresh, or from something that was said. */
export function ProposeFindingForm({ action, groupId, slug, standing, origin }: ProposeFindingFormProps) {
  const t = useTranslations("finding.proposal");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="groupId" value={groupId} />
      {origin}
      <TextArea
        name="statement"
        label={t("statement")}
        description={t("statementHint")}
        minLength={10}
        maxLength={1_000}
        required
      />
      <SimilarFindings slug={slug} standing={standing} />
      <TextArea name="reasons" label={t("reasons")} rows={6} maxLength={10_000} required={false} />
      <TextField
        name="theme"
        label={t("theme")}
        description={t("themeHint")}
        maxLength={80}
        required={false}
      />
      <KeptFields as={`propose:${groupId}`} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}
