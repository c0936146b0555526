import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import type { FindingView } from "#lib/domain/findings/types.ts";
import { MoveFindingForm } from "./move-finding-form.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { panel } from "./panel.ts";

export type MoveOnProps = { finding: FindingView; move: FormAction; recordOutcome: FormAction };

/**
 * The steps that take a finding on. Each form stays on the page when its step is done, empty, so that the answer
 * can still be read.
 */
export function MoveOn({ finding, move, recordOutcome }: MoveOnProps) {
  const t = useTranslations("finding.moderation");
  const { id, may } = finding;
  const offered = may.circulate || may.openLastCall || may.recordOutcome;
  const nextMove = may.circulate ? "circulate" : may.openLastCall ? "openLastCall" : null;
  return (
    <section aria-label={offered ? t("title") : undefined} className={offered ? panel : undefined}>
      {offered && <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>}
      <MoveFindingForm action={move} findingId={id} move={nextMove} />
      <OutcomeForm action={recordOutcome} finding={finding} />
    </section>
  );
}
