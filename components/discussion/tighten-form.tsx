import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { tighterThan } from "#lib/domain/discussions/rules.ts";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";

export type TightenFormProps = {
  action: FormAction;
  discussion: Pick<DiscussionView, "id" | "rule" | "state" | "may">;
};

/** Puts the discussion under a stricter rule, having said what that does and what it cannot take back. */
export function TightenForm({ action, discussion: { id, rule, state, may } }: TightenFormProps) {
  const t = useTranslations("plan.tighten");
  const domain = useTranslations("domain");
  const isAhead = state === "planned" || state === "postponed";
  const rules = tighterThan(rule).map((value) => ({
    value,
    label: domain(`rule.${value}`),
    description: isAhead || value === "on_the_record" ? domain(`ruleText.${value}`) : t(`does.${value}`),
  }));
  return (
    <StepForm
      action={action}
      of={{ discussionId: id }}
      offered={may.tighten && rules.length > 0}
      folded={t("title")}
      hint={
        <>
          <p>{t("neverLoosened")}</p>
          {!isAhead && <p className="mt-2">{t("notTakenBack")}</p>}
        </>
      }
      label={t("submit")}
      variant="danger"
    >
      <RadioGroup name="rule" label={t("rule")} options={rules} required />
      <Checkbox name="understood" value="yes" label={t("understood")} required />
    </StepForm>
  );
}
