import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EvidenceUse } from "./evidence-use.ts";
import { StanceFields } from "./stance-fields.tsx";
import { TargetField } from "./target-field.tsx";

export type UseContributionProps = { contribution: { id: string; body: string }; use: EvidenceUse };

/** Makes what was said evidence for a finding that is there. */
export function UseContribution({ contribution, use: { targets, action } }: UseContributionProps) {
  const t = useTranslations("evidence");
  if (targets.length === 0) return <EmptyState title={t("adding.noTargets")} />;
  return (
    <div className="grid grid-cols-1 gap-6">
      <blockquote className="max-w-measure whitespace-pre-line border-s-2 border-line ps-4 font-serif text-lg">
        {contribution.body}
      </blockquote>
      <ActionForm action={action} label={t("use.titleContribution")}>
        <input type="hidden" name="kind" value="contribution" />
        <input type="hidden" name="contributionId" value={contribution.id} />
        <TargetField targets={targets} />
        <StanceFields />
        <SubmitButton className="justify-self-start">{t("adding.submitAny")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
