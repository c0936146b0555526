import { useTranslations } from "next-intl";
import type { FormAction } from "#components/ui/action-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { StepForm } from "#components/ui/step-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { isOutOfDate } from "#lib/domain/discussions/rules.ts";
import type { DiscussionView } from "#lib/domain/discussions/types.ts";
import { TightenForm } from "./tighten-form.tsx";
import { TimeFields } from "./time-fields.tsx";

export type StepActions = Record<
  "invite" | "hold" | "postpone" | "resume" | "cancel" | "tighten",
  FormAction
>;
export type DiscussionStepsProps = { address: string; discussion: DiscussionView; actions: StepActions };

/** What a moderator can do with a discussion as it stands. */
export function DiscussionSteps({ address, discussion, actions }: DiscussionStepsProps) {
  const t = useTranslations("plan.steps");
  const { id, may, invitedAt } = discussion;
  const offered =
    may.amend || may.invite || may.hold || may.postpone || may.resume || may.cancel || may.tighten;
  const inviting = invitedAt === null ? "invite" : isOutOfDate(discussion) ? "tellChange" : "inviteAgain";
  return (
    <section
      aria-labelledby={offered ? "steps" : undefined}
      className={offered ? "grid grid-cols-1 gap-5 rounded-lg border border-line bg-raised p-5" : undefined}
    >
      {offered && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="steps" className="font-serif text-xl font-semibold">
            {t("title")}
          </h2>
          {may.amend && <LinkButton href={`${address}/edit`}>{t("amend")}</LinkButton>}
        </div>
      )}
      <StepForm
        action={actions.invite}
        of={{ discussionId: id }}
        offered={may.invite}
        hint={t(`${inviting}Hint`)}
        label={t(inviting)}
        variant={inviting === "inviteAgain" ? "plain" : "primary"}
      />
      <StepForm
        action={actions.hold}
        of={{ discussionId: id }}
        offered={may.hold}
        hint={t(`holdHint.${discussion.rule}`)}
        label={t("hold")}
      />
      <StepForm
        action={actions.resume}
        of={{ discussionId: id }}
        offered={may.resume}
        hint={t("resumeHint")}
        label={t("resume")}
        variant="primary"
      >
        <TimeFields planned={discussion} />
      </StepForm>
      <StepForm
        action={actions.postpone}
        of={{ discussionId: id }}
        offered={may.postpone}
        hint={t(invitedAt ? "postponeToldHint" : "postponeHint")}
        label={t("postponeNow")}
        folded={t("postpone")}
      >
        <TextArea name="reason" label={t("postponeReason")} rows={2} maxLength={2_000} required />
      </StepForm>
      <StepForm
        action={actions.cancel}
        of={{ discussionId: id }}
        offered={may.cancel}
        hint={t(invitedAt ? "cancelToldHint" : "cancelHint")}
        label={t("cancelNow")}
        folded={t("cancel")}
        variant="danger"
      >
        <TextArea name="reason" label={t("cancelReason")} rows={2} maxLength={2_000} required />
      </StepForm>
      <TightenForm action={actions.tighten} discussion={discussion} />
    </section>
  );
}
