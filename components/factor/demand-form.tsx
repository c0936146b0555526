import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { StepForm } from "#components/ui/step-form.tsx";

export type DemandFormProps = { action: FormAction; demanded: boolean };

/** Demands two factors of moderators and administrators, or no longer. */
export function DemandForm({ action, demanded }: DemandFormProps) {
  const t = useTranslations("security.demand");
  return (
    <StepForm
      action={action}
      of={{ demanded: demanded ? "no" : "yes" }}
      offered
      folded={t(demanded ? "off" : "on")}
      hint={t(demanded ? "offHint" : "onHint")}
      label={t(demanded ? "off" : "on")}
      variant={demanded ? "danger" : "primary"}
    />
  );
}
