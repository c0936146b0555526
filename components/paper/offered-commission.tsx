import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";
import { CommissionBrief } from "./commission-brief.tsx";
import { CommissionFacts } from "./commission-facts.tsx";

export type OfferedCommissionProps = {
  commission: CommissionView;
  actions: { answer: FormAction; start: FormAction };
};

/** A commission that waits for this person: to be answered, or begun. */
export function OfferedCommission({ commission, actions }: OfferedCommissionProps) {
  const t = useTranslations("paper.commission");
  const { id, title, may } = commission;
  const commissionId = <input type="hidden" name="commissionId" value={id} />;
  return (
    <Card labelledBy={`commission-${id}`} className="grid gap-3">
      <h3 id={`commission-${id}`} className="font-serif text-xl font-semibold">
        {title}
      </h3>
      <CommissionFacts commission={commission} />
      <CommissionBrief {...commission} />
      <ActionForm action={actions.answer} label={t("answer", { title })} className="grid gap-3">
        {may.answer && (
          <div className="flex flex-wrap gap-3">
            {commissionId}
            <SubmitButton name="answer" value="accepted">
              {t("accept")}
            </SubmitButton>
            <SubmitButton name="answer" value="declined" variant="plain">
              {t("decline")}
            </SubmitButton>
          </div>
        )}
      </ActionForm>
      {may.startPaper && (
        <ActionForm action={actions.start} label={t("begin", { title })}>
          {commissionId}
          <div>
            <SubmitButton>{t("start")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
