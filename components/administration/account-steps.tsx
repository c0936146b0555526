import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import type { AccountCard } from "#lib/domain/accounts/types.ts";

type Step = "disable" | "enable" | "end" | "clear" | "make" | "unmake";

export type AccountStepsProps = {
  account: AccountCard;
  actions: Record<Step, FormAction>;
};

const steps: readonly Step[] = ["end", "clear", "make", "unmake", "disable", "enable"];
const dangerous: readonly Step[] = ["disable", "unmake", "clear"];

/** What an administrator can do with another's account; each says what it does before it is done. */
export function AccountSteps({ account, actions }: AccountStepsProps) {
  const t = useTranslations("audit.accounts");
  const offered = offeredFor(account);
  return (
    <div className="grid grid-cols-1 gap-4">
      {steps.map((step) => (
        <StepForm
          key={step}
          action={actions[step]}
          of={{ accountId: account.id }}
          offered={offered[step]}
          folded={t(`${step}.title`)}
          hint={t(`${step}.hint`)}
          label={t(`${step}.submit`)}
          variant={dangerous.includes(step) ? "danger" : "plain"}
        />
      ))}
    </div>
  );
}

function offeredFor({ disabledAt, administrator, hasSecondFactor }: AccountCard): Record<Step, boolean> {
  const isActive = disabledAt === null;
  return {
    disable: isActive,
    enable: !isActive,
    end: isActive,
    clear: hasSecondFactor,
    make: isActive && !administrator,
    unmake: administrator,
  };
}
