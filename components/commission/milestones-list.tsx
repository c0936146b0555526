import { useTranslations } from "next-intl";
import { TitledSection } from "#components/group/titled-section.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Day } from "#components/ui/date-time.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { CommissionDetail, MilestoneView } from "#lib/domain/commissions/types.ts";
import { DueDay } from "./due-day.tsx";

export type MilestonesListProps = { commission: CommissionDetail; now: Date; handIn: FormAction };

/** What is wanted on the way, by which day, and what is there; an author marks what they hand in. */
export function MilestonesList({ commission, now, handIn }: MilestonesListProps) {
  const t = useTranslations("commission.milestones");
  const steps = useTranslations("commission.step");
  const { id, may, milestones, state } = commission;
  return (
    <TitledSection id="milestones" title={t("heading")} lead={may.handIn && t("finalHint")}>
      <ol className="divide-y divide-line border-y border-line">
        {milestones.map((one) => (
          <li key={one.milestone} className="grid gap-2 py-3">
            <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span className="font-semibold">{steps(one.milestone)}</span>
              <Standing milestone={one} now={now} isOwed={state === "accepted"} />
            </p>
            <ActionForm action={handIn} className="grid gap-2">
              {may.handIn && !one.isDone && one.dueOn && one.milestone !== "final" && (
                <>
                  <input type="hidden" name="commissionId" value={id} />
                  <input type="hidden" name="milestone" value={one.milestone} />
                  <p className="max-w-measure text-sm text-quiet">{t("handInHint")}</p>
                  <SubmitButton variant="plain" className="justify-self-start">
                    {t("handIn", { milestone: one.milestone })}
                  </SubmitButton>
                </>
              )}
            </ActionForm>
          </li>
        ))}
      </ol>
    </TitledSection>
  );
}

type StandingProps = { milestone: MilestoneView; now: Date; isOwed: boolean };

function Standing({ milestone: { dueOn, isDone, doneAt }, now, isOwed }: StandingProps) {
  const t = useTranslations("commission");
  if (doneAt) return <span>{t.rich("milestones.done", { day: () => <Day on={doneAt} /> })}</span>;
  if (isDone) return <span>{t("milestones.delivered")}</span>;
  if (!dueOn) return <span className="text-quiet">{t("noDay")}</span>;
  return (
    <span>{t.rich("milestones.due", { day: () => <DueDay on={dueOn} now={now} isOwed={isOwed} /> })}</span>
  );
}
