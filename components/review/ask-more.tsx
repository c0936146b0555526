import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormDisclosure } from "#components/ui/form-disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { RoundView } from "#lib/domain/reviews/types.ts";
import { type Candidate, MemberChoice } from "./member-choice.tsx";

export type AskMoreProps = {
  round: Pick<RoundView, "id" | "state">;
  /** Members who are not asked by name yet. */
  candidates: readonly Candidate[];
  actions: Record<"ask" | "invite", FormAction>;
};

/** Asks more people to review: members of the group by name, or somebody from outside by mail. */
export function AskMore({ round, candidates, actions }: AskMoreProps) {
  return (
    <>
      <AskMembers roundId={round.id} candidates={candidates} action={actions.ask} />
      <InviteOutsider round={round} action={actions.invite} />
    </>
  );
}

type AskMembersProps = { roundId: string; candidates: readonly Candidate[]; action: FormAction };

function AskMembers({ roundId, candidates, action }: AskMembersProps) {
  const t = useTranslations("review.people");
  const plan = useTranslations("review.plan");
  return (
    <ActionForm
      action={action}
      label={t("add")}
      offered={candidates.length > 0}
      className="grid grid-cols-1 gap-2"
    >
      <FormDisclosure summary={t("add")}>
        {candidates.length > 0 ? (
          <div className="grid grid-cols-1 gap-5">
            <input type="hidden" name="roundId" value={roundId} />
            <MemberChoice label={plan("people")} hint={plan("peopleHint")} candidates={candidates} />
            <SubmitButton variant="plain" className="justify-self-start">
              {t("addSubmit")}
            </SubmitButton>
          </div>
        ) : (
          <p className="text-quiet">{t("nobodyLeft")}</p>
        )}
      </FormDisclosure>
    </ActionForm>
  );
}

function InviteOutsider({ round, action }: Pick<AskMoreProps, "round"> & { action: FormAction }) {
  const t = useTranslations("review.people");
  return (
    <ActionForm action={action} label={t("invite")} className="grid grid-cols-1 gap-2">
      <FormDisclosure summary={t("invite")}>
        <div className="grid grid-cols-1 gap-5">
          <input type="hidden" name="roundId" value={round.id} />
          <p className="max-w-measure text-sm text-quiet">
            {t("inviteHint")} {round.state === "planned" && t("invitePlanned")}
          </p>
          <TextField name="name" label={t("inviteName")} maxLength={120} required />
          <TextField type="email" name="email" label={t("inviteEmail")} maxLength={254} required />
          <KeptFields as={`review-invite:${round.id}`} />
          <SubmitButton variant="plain" className="justify-self-start">
            {t("inviteSubmit")}
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  );
}
