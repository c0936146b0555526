import type { Route } from "next";
import Link from "next/link";
import { Card } from "#components/ui/card.tsx";
import type { CommissionView } from "#lib/domain/commissions/types.ts";
import { type AnswerActions, AnswerForm } from "./answer-form.tsx";
import { CommissionBrief } from "./commission-brief.tsx";
import { CommissionFacts } from "./commission-facts.tsx";

export type OfferedCommissionProps = {
  commission: CommissionView;
  /** Of the list of commissions. */
  address: string;
  now: Date;
  actions: AnswerActions;
};

/** A commission that waits for this person: to be answered, or begun. */
export function OfferedCommission({ commission, address, now, actions }: OfferedCommissionProps) {
  const { id, slug, title } = commission;
  return (
    <Card labelledBy={`commission-${id}`} className="grid gap-3">
      <h3 id={`commission-${id}`} className="font-serif text-xl font-semibold">
        <Link href={`${address}/${slug}` as Route} className="link">
          {title}
        </Link>
      </h3>
      <CommissionFacts commission={commission} now={now} />
      <CommissionBrief {...commission} />
      <AnswerForm commission={commission} actions={actions} />
    </Card>
  );
}
