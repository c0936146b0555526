import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { PaperView } from "#lib/domain/papers/types.ts";
import { VisitButton } from "./visit-button.tsx";

export type PaperStepsProps = {
  paper: Pick<PaperView, "id" | "may">;
  /** Whether this person sees to its publication, which is being prepared. */
  preparing?: boolean;
  /** Suggestions nobody has decided about. */
  pending?: number;
  /** Of the paper in the workshop. */
  address: string;
  actions: { submit: FormAction; move: FormAction };
};

const moves = ["startReview", "accept", "approve", "requestRevision"] as const;

/**
 * What this person may do next with the paper. Each form stays on the page when its step is done, empty, so that
 * the answer can still be read.
 */
export function PaperSteps({ paper, address, actions, preparing, pending = 0 }: PaperStepsProps) {
  const t = useTranslations("paper.steps");
  const tSuggesting = useTranslations("suggesting");
  const { may } = paper;
  const paperId = <input type="hidden" name="paperId" value={paper.id} />;
  return (
    <section aria-label={t("label")} className="no-print mb-6 grid gap-3 empty:hidden">
      <ActionForm action={actions.submit} className="grid gap-2">
        {may.submit && (
          <Step explanation={t("submitMeans")}>
            {paperId}
            <SubmitButton>{t("submit")}</SubmitButton>
            {pending > 0 && (
              <p className="text-sm font-medium">{tSuggesting("pending", { count: pending })}</p>
            )}
          </Step>
        )}
      </ActionForm>
      {may.startReview && (
        <Step explanation={t("reviewMeans")}>
          <VisitButton href={`${address}/review`} variant="primary">
            {t("review")}
          </VisitButton>
        </Step>
      )}
      <ActionForm action={actions.move} className="grid gap-2">
        {(may.decline || moves.some((move) => may[move])) && (
          <>
            {paperId}
            <Moves may={may} />
          </>
        )}
      </ActionForm>
      {may.publish && (
        <Step explanation={t("publishMeans")}>
          <VisitButton href={`${address}/publish`} variant="primary">
            {t("publish")}
          </VisitButton>
        </Step>
      )}
      {preparing && (
        <Step explanation={t("preparing")}>
          <VisitButton href={`${address}/publish`}>{t("publication")}</VisitButton>
        </Step>
      )}
    </section>
  );
}

function Step({ explanation, children }: { explanation: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {children}
      <p className="max-w-measure text-sm text-quiet">{explanation}</p>
    </div>
  );
}

/** Declining ends the paper, so it asks for a second press. */
function Moves({ may }: Pick<PaperView, "may">) {
  const t = useTranslations("paper.steps");
  const offered = moves.filter((move) => may[move]);
  return (
    <div className="flex flex-wrap items-start gap-3 empty:hidden">
      {offered.map((move, index) => (
        <SubmitButton
          key={move}
          name="move"
          value={move}
          variant={index === 0 && !may.startReview ? "primary" : "plain"}
        >
          {t(move)}
        </SubmitButton>
      ))}
      {may.decline && (
        <Disclosure summary={t("declineAsk")}>
          <p className="mb-2 text-sm text-quiet">{t("declineMeans")}</p>
          <SubmitButton name="move" value="decline" variant="danger">
            {t("decline")}
          </SubmitButton>
        </Disclosure>
      )}
    </div>
  );
}
