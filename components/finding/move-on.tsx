import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import type { CallProgress, FindingView } from "#lib/domain/findings/types.ts";
import { type LastCallActions, LastCallForms } from "./last-call-forms.tsx";
import { MoveFindingForm } from "./move-finding-form.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { panel } from "./panel.ts";

/** What the steps to a call need to know besides the finding. */
export type Calling = {
  progress: CallProgress;
  /** The reader's. */
  accountId: string;
  /** IANA name of the reader's zone. */
  zone: string;
  /** Whether the group takes silence as consent. */
  silenceProcedure: boolean;
  now: Date;
};

export type MoveOnProps = {
  finding: FindingView;
  calling: Calling;
  actions: Record<"move" | "recordOutcome", FormAction> & LastCallActions;
};

/**
 * The steps that take a finding on. Each form stays on the page when its step is done, empty, so that the answer
 * can still be read.
 */
export function MoveOn({ finding, calling, actions }: MoveOnProps) {
  const t = useTranslations("finding.moderation");
  const { id, may } = finding;
  const offered = may.circulate || may.openLastCall || may.recordOutcome;
  return (
    <section aria-label={offered ? t("title") : undefined} className={offered ? panel : undefined}>
      {offered && <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>}
      <MoveFindingForm action={actions.move} findingId={id} move={may.circulate ? "circulate" : null} />
      <LastCallForms finding={finding} actions={actions} {...calling} />
      <OutcomeForm action={actions.recordOutcome} finding={finding} {...calling} />
    </section>
  );
}
