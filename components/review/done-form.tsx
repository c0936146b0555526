import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { RoundView } from "#lib/domain/reviews/types.ts";

export type DoneFormProps = { round: Pick<RoundView, "id" | "asked" | "may">; action: FormAction };

/** "I have said what I have to say", and the way back. Stays when it was sent, with its answer. */
export function DoneForm({ round, action }: DoneFormProps) {
  const t = useTranslations("review.done");
  const isOffered = round.asked !== null && round.may.comment;
  const isDone = round.asked?.doneAt != null;
  return (
    <ActionForm action={action} label={t("title")} className="grid grid-cols-1 gap-2">
      {isOffered && (
        <>
          <input type="hidden" name="roundId" value={round.id} />
          <input type="hidden" name="done" value={isDone ? "no" : "yes"} />
          <p className="max-w-measure text-sm text-quiet">{t(isDone ? "since" : "ask")}</p>
          <SubmitButton variant="plain" className="justify-self-start">
            {t(isDone ? "no" : "yes")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
