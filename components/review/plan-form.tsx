import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ClosingFields } from "#components/ui/closing-fields.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { localTimeAt } from "#lib/base/local-time.ts";
import { usualReviewClosing } from "#lib/domain/reviews/rules.ts";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { type Candidate, MemberChoice } from "./member-choice.tsx";

/** The moderator's clock: their zone, by its IANA name, and the instant the page was asked for. */
export type ModeratorClock = { zone: string; now: Date };

export type PlanFormProps = {
  action: FormAction;
  documentId: string;
  candidates: readonly Candidate[];
  clock: ModeratorClock;
};

/** Plans a round: what is asked, of whom, until when. */
export function PlanForm({ action, documentId, candidates, clock }: PlanFormProps) {
  const t = useTranslations("review.plan");
  return (
    <ActionForm action={action} label={t("title")}>
      <input type="hidden" name="documentId" value={documentId} />
      <p className="max-w-measure text-sm text-quiet">{t("hint")}</p>
      <AskedFields />
      <MemberChoice label={t("people")} hint={t("peopleHint")} candidates={candidates} />
      <ClosingFields closesAt={usualReviewClosing(clock.now, clock.zone)} zone={clock.zone} />
      <KeptFields as={`review-plan:${documentId}`} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

export type AmendFormProps = {
  action: FormAction;
  round: Pick<RoundView, "id" | "brief" | "asksGroup" | "withEdition" | "closesAt">;
  clock: ModeratorClock;
};

/** Changes the plan of a round that is not open yet. */
export function AmendForm({ action, round, clock }: AmendFormProps) {
  const t = useTranslations("review.plan");
  const closesAt = round.closesAt ?? clock.now;
  return (
    <ActionForm action={action} label={t("change")}>
      <input type="hidden" name="roundId" value={round.id} />
      <AskedFields round={round} />
      <ClosingFields closesAt={localTimeAt(closesAt, clock.zone)} zone={clock.zone} />
      <KeptFields as={`review-amend:${round.id}`} />
      <SubmitButton variant="plain" className="justify-self-start">
        {t("save")}
      </SubmitButton>
    </ActionForm>
  );
}

function AskedFields({ round }: { round?: Pick<RoundView, "brief" | "asksGroup" | "withEdition"> }) {
  const t = useTranslations("review.plan");
  return (
    <>
      <TextArea
        name="brief"
        label={t("brief")}
        description={t("briefHint")}
        defaultValue={round?.brief}
        maxLength={5_000}
        required={false}
      />
      <Checkbox
        name="asksGroup"
        label={t("asksGroup")}
        description={t("asksGroupHint")}
        defaultChecked={round?.asksGroup}
      />
      <Checkbox name="withEdition" label={t("withEdition")} defaultChecked={round?.withEdition} />
    </>
  );
}
